import { type KeyboardEvent, useState } from 'react'
import { nextAt } from '../controls/next-at.ts'
import { useSandbox } from '../state/sandbox.ts'
import { type Completion, complete } from './complete.ts'

type Completing = {
  isOpen: boolean
  completions: readonly Completion[]
  /** The one that the arrows have led to; -1 before. */
  at: number
  /** Something else is typed now. */
  restart: () => void
  /** Whether the key was meant for the list. */
  hear: (event: KeyboardEvent) => boolean
}

/** The ways in which what is typed can go on, chosen with arrows and taken with Tab or Enter. */
export function useCompletions(
  text: string,
  isThread: boolean,
  take: (completion: Completion) => void,
): Completing {
  const { workspace, channel, cluster } = useSandbox()
  const [at, setAt] = useState(-1)
  const [isHidden, setHidden] = useState(false)
  const { command, name: bot } = workspace.bot
  const isDirect = channel.kind === 'dm'
  const completions = complete(text, cluster, { isThread, isDirect, command, bot })
  const isOpen = completions.length > 0 && text !== '' && !isHidden

  const takeAt = (index: number) => {
    const completion = completions[index]
    if (completion) take(completion)
  }
  const hear = ({ key, shiftKey }: KeyboardEvent) => {
    if (!isOpen || shiftKey) return false
    const next = nextAt(key, at, completions.length)
    if (next !== undefined) setAt(next)
    else if (key === 'Escape') setHidden(true)
    else if (key === 'Tab') takeAt(Math.max(at, 0))
    else if (key === 'Enter' && at >= 0) takeAt(at)
    else return false
    return true
  }
  const restart = () => {
    setAt(-1)
    setHidden(false)
  }
  return { isOpen, completions, at, restart, hear }
}
