import type { Reader } from '../../../i18n/translator.ts'
import type { LinkFor } from '../../../reply/compose-incident.ts'
import type { Reply } from '../../../reply/reply.ts'
import type { Incident } from '../../../store/records.ts'
import type { Store } from '../../../store/store.ts'
import type { ReplyShelf } from '../reply-shelf.ts'
import type { Log } from '../surface.ts'
import type { WatchClient } from './watch-client.ts'

/** What the watch of channels works with on Slack's side. */
export type WatchSurface = {
  client: WatchClient
  store: Store
  /** Channels that the configuration names; `/pullcheck watch` adds to them and takes from them. */
  configured: readonly string[]
  /** Whether the rules let the bot speak in a channel, which may be shared with another company. Rejects as Slack's client does. */
  isOpen: (channel: string) => Promise<boolean>
  /** The answer to an incident. */
  tell: (incident: Incident, reader: Reader) => Reply
  /** The line that points to an incident's answer from elsewhere. */
  tellLink: (incident: Incident, url: string, linkFor: LinkFor, reader: Reader) => Reply
  defaultLang: string
  shelf: ReplyShelf
  /** This process, among those that share the store. */
  owner: string
  now: () => number
  /** Resolves after the time; rejects when the bot stops. */
  wait: (ms: number) => Promise<void>
  stopped: AbortSignal
  log: Log
  /** Tells the engine that there is something to do. */
  wake: () => void
}
