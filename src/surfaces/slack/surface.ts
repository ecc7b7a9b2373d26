import type { Answer, Sees } from '../../answer.ts'
import type { Found } from '../../doctor/finding.ts'
import type { Rich } from '../../i18n/message.ts'
import type { Reader } from '../../i18n/translator.ts'
import type { Script } from '../../reply/compose-script.ts'
import type { Reply } from '../../reply/reply.ts'
import type { Inquiry } from '../../request/request.ts'
import type { AuditEntry } from '../../store/records.ts'
import type { Store } from '../../store/store.ts'
import type { Access } from './access.ts'
import type { Home } from './home/home.ts'
import type { Choices } from './languages/choices.ts'
import type { OnceAtATime } from './once-at-a-time.ts'
import type { ReplyShelf } from './reply-shelf.ts'
import type { Readers } from './resolve-reader.ts'
import type { ChannelMessage, Self } from './watch/take-in.ts'
import type { Watching } from './watch/watching.ts'

export type Log = Record<'debug' | 'info' | 'warn' | 'error', (fields: object, message: string) => void>

/** The engine behind the surface; of its answer only the reply is drawn. */
export type Ask = (
  request: Inquiry,
  reader: Reader,
  sees?: Sees,
) => Promise<Pick<Answer, 'reply' | 'cause' | 'againInMs'> & { told?: unknown }>

/** What is kept of an answer, told in other ways than as a reply; nothing is looked up. */
export type Retellings = {
  evidence: (told: unknown, reader: Reader) => Promise<Reply | undefined>
  script: (told: unknown, reader: Reader) => Promise<Script | undefined>
  /** What is different between two answers to one question. */
  change: (before: unknown, after: unknown, reader: Reader) => Rich | undefined
}

/** What every listener works with. */
export type SlackSurface = {
  ask: Ask
  /** What is wrong with the bot's own set-up. */
  examine: () => Promise<Found[]>
  readers: Readers
  choices: Choices
  home: Home
  shelf: ReplyShelf
  retellings: Retellings
  store: Pick<Store, 'incident' | 'incidents' | 'commit' | 'saveFeedback' | 'saveMute'>
  /** Keeps the second of two clicks from being answered. */
  once: OnceAtATime
  /** Tells the watch that there is something to do. */
  wake: () => void
  defaultLang: string
  log: Log
  watching: Watching
  access: Access
  audit: (entry: AuditEntry) => Promise<void>
  now: () => number
  /** Does something after so many milliseconds, unless the bot is stopped before. */
  later: (ms: number, work: () => Promise<void>) => void
  /** Keeps a message for the watch, if its channel is watched. */
  takeAlert: (channel: string, message: ChannelMessage, self: Self) => Promise<void>
  readAlert: (message: unknown) => PointedAt
  /** Name of the emoji that asks for a diagnosis. */
  reaction: string
  /** Whether a message is pointed to for the first time. */
  isFirstReaction: (place: string) => boolean
}

/** What a message names, as far as it can be asked about. */
export type PointedAt = {
  pods: readonly { namespace?: string; name: string }[]
  workloads: readonly { kind: string; namespace?: string; name: string }[]
  texts: readonly string[]
}
