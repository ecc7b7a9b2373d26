import bolt, { type webApi } from '@slack/bolt'
import type { Reader } from '../../../i18n/translator.ts'
import type { Reply } from '../../../reply/reply.ts'
import type { Incident } from '../../../store/records.ts'
import type { Store } from '../../../store/store.ts'
import type { ReplyShelf } from '../reply-shelf.ts'
import type { Log, SlackSurface } from '../surface.ts'
import { catchUp } from './catch-up.ts'
import { createWatching } from './create-watching.ts'
import { isWatched } from './is-watched.ts'
import { createSender, type Sender } from './send-outgoing.ts'
import { takeIn } from './take-in.ts'
import { noRetries } from './watch-client.ts'
import type { WatchSurface } from './watch-surface.ts'

/** What the watch is given by whoever starts the bot. */
export type WatchPlan = {
  store: Store
  /** This process, among those that share the store. */
  owner: string
  channels: readonly string[]
  admins: readonly string[]
  tell: (incident: Incident, reader: Reader) => Reply
  tellLink: (incident: Incident, url: string, reader: Reader) => Reply
  /** Called when a new alert was kept. */
  wake: () => void
  now: () => number
}

type Options = {
  plan: WatchPlan
  token: string
  clientOptions: webApi.WebClientOptions
  shelf: ReplyShelf
  defaultLang: string
  log: Log
}

/** What `start-bot.ts` keeps going. */
export type SlackWatch = {
  sender: Sender
  /** Reads what was posted while nobody listened; true when there was something new. Never rejects. */
  catchUp: () => Promise<boolean>
}

/** Slack's half of the watch, with a client that leaves retries and waiting to the sender. */
export function buildWatch(
  options: Options,
): Pick<SlackSurface, 'watching' | 'takeAlert'> & { watch: SlackWatch } {
  const { plan, token, clientOptions, shelf, defaultLang, log } = options
  const client = new bolt.webApi.WebClient(token, { ...clientOptions, ...noRetries })
  let self: { botId?: string; userId?: string } = {}
  const { channels: configured, admins, ...rest } = plan
  const surface: WatchSurface = { ...rest, configured, client, self: () => self, shelf, defaultLang, log }

  /** Of events Bolt drops the bot's own; in a channel's history they stand like any other. */
  async function learnSelf(): Promise<void> {
    if (self.userId !== undefined) return
    const { bot_id: botId, user_id: userId } = await client.auth.test()
    self = { ...(botId !== undefined && { botId }), ...(userId !== undefined && { userId }) }
  }

  return {
    takeAlert: async (channel, message) => {
      if (!(await isWatched(channel, surface))) return
      if (await takeIn(channel, message, surface)) surface.wake()
    },
    watching: createWatching({ ...surface, admins }),
    watch: {
      sender: createSender(surface),
      catchUp: async () => {
        try {
          await learnSelf()
          return await catchUp(surface)
        } catch (error) {
          log.warn({ err: error }, 'Watched channels could not be caught up with')
          return false
        }
      },
    },
  }
}
