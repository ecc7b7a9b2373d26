import { setTimeout as sleep } from 'node:timers/promises'
import bolt, { type webApi } from '@slack/bolt'
import type { AccessRules } from '../../../access/rules.ts'
import type { Store } from '../../../store/store.ts'
import type { ReplyShelf } from '../reply-shelf.ts'
import { createSharedChannels } from '../shared-channels.ts'
import type { Log, SlackSurface } from '../surface.ts'
import { createCatchUp } from './catch-up.ts'
import { createWatching } from './create-watching.ts'
import { isWatched } from './is-watched.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { createSender, type Sender } from './send-outgoing.ts'
import { type Self, takeIn } from './take-in.ts'
import { noRetries } from './watch-client.ts'
import type { WatchSurface } from './watch-surface.ts'

/** What the watch is given by whoever starts the bot. */
export type WatchPlan = {
  store: Store
  /** This process, among those that share the store. */
  owner: string
  channels: readonly string[]
  admins: readonly string[]
  tell: WatchSurface['tell']
  tellLink: WatchSurface['tellLink']
  /** Called when a new alert was kept. */
  wake: () => void
  now: () => number
}

type Options = {
  plan: WatchPlan
  rules: AccessRules
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
  /** Begins nothing new; resolves once the reading under way is over. */
  stop: () => Promise<void>
}

/** Slack's half of the watch, with a client that leaves retries and waiting to the sender. */
export function buildWatch(
  options: Options,
): Pick<SlackSurface, 'watching' | 'takeAlert'> & { watch: SlackWatch } {
  const { plan, rules, token, clientOptions, shelf, defaultLang, log } = options
  const client = new bolt.webApi.WebClient(token, { ...clientOptions, ...noRetries })
  const stopping = new AbortController()
  const { channels: configured, admins, ...rest } = plan
  const { signal: stopped } = stopping
  const waiting = { stopped, wait: (ms: number) => sleep(ms, undefined, { signal: stopped }) }
  const isShared = createSharedChannels(client, rest.now)
  const isOpen = async (channel: string) => rules.sharedChannels === 'allow' || !(await isShared(channel))
  const surface: WatchSurface = { ...rest, ...waiting, configured, isOpen, client, shelf, defaultLang, log }
  const readHistories = createCatchUp(surface)
  let self: Self | undefined

  async function catchUp(): Promise<boolean> {
    if (stopped.aborted) return false
    try {
      self ??= await whoAmI(client)
      return await readHistories(self)
    } catch (error) {
      log.warn({ err: error }, 'Watched channels could not be caught up with')
      return false
    }
  }

  const catchUpInTurn = oneAtATime(catchUp)
  return {
    takeAlert: async (channel, message, author) => {
      if (!(await isWatched(channel, surface))) return
      if (await takeIn(channel, message, author, surface)) surface.wake()
    },
    watching: createWatching({ ...surface, admins }),
    watch: {
      sender: createSender(surface),
      catchUp: catchUpInTurn,
      stop: async () => {
        stopping.abort()
        await catchUpInTurn()
      },
    },
  }
}

/** Bolt drops the bot's own events; in a channel's history its messages stand like any other. */
async function whoAmI(client: webApi.WebClient): Promise<Self> {
  const { bot_id: botId, user_id: userId } = await client.auth.test()
  return { botId, userId }
}
