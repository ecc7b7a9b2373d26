import { useCallback } from 'react'
import { client } from '../api/client.ts'
import type { Report } from '../api/types.ts'
import type { Act } from '../state/sandbox.ts'
import { hasText, type Words } from '../words/translate.ts'

/** Does something in the workspace, and tells the reader if it was refused. */
export function useAct(say: Words, notify: (text: string) => void): Act {
  return useCallback(
    async <Answer extends Report>(action: string, body: object) => {
      const report = await client.act<Answer>(action, body)
      if (!report.ok) notify(reasonOf(report, say))
      return report
    },
    [notify, say],
  )
}

function reasonOf({ error = '' }: Report, say: Words): string {
  if (error === 'unreachable') return say('disconnected')
  const key = `errors.${error}`
  return hasText(key) ? say(key) : say('errors.other', { reason: error })
}
