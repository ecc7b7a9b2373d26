import { useCallback } from 'react'
import type { Channel } from '../api/types.ts'
import { useSandbox } from '../state/sandbox.ts'

/** How conversations are called where they are named: a direct message for who is at its other end. */
export function useTitleOf(): (channel: Pick<Channel, 'kind' | 'name'>) => string {
  const { bot } = useSandbox().workspace
  return useCallback(({ kind, name }) => (kind === 'dm' ? bot.name : `#${name}`), [bot])
}
