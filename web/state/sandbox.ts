import { createContext, useContext } from 'react'
import type { Channel, Cluster, Failure, Person, Report, Workspace } from '../api/types.ts'
import type { Words } from '../words/translate.ts'
import type { Messages } from './messages.ts'
import type { Place } from './place.ts'
import type { Going } from './use-place.ts'

export type Act = <Answer extends Report = Report>(action: string, body: object) => Promise<Answer | Failure>

/** What nearly every part of the page needs. */
export type Sandbox = {
  workspace: Workspace
  person: Person
  channel: Channel
  place: Place
  go: (to: Going) => void
  messages: Messages
  cluster: Cluster | undefined
  lang: string
  say: Words
  /** Does something as the person, and tells them if it was refused. */
  act: Act
}

export const SandboxContext = createContext<Sandbox | undefined>(undefined)

export function useSandbox(): Sandbox {
  const sandbox = useContext(SandboxContext)
  if (!sandbox) throw new Error('used outside of the workspace')
  return sandbox
}
