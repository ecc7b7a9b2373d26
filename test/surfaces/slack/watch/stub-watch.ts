import type { Reply } from '../../../../src/reply/reply.ts'
import { openSqliteStore } from '../../../../src/store/open-sqlite-store.ts'
import type { Store } from '../../../../src/store/store.ts'
import { createReplyShelf } from '../../../../src/surfaces/slack/reply-shelf.ts'
import type { WatchClient } from '../../../../src/surfaces/slack/watch/watch-client.ts'
import type { WatchSurface } from '../../../../src/surfaces/slack/watch/watch-surface.ts'
import { replyOf } from '../stub-slack.ts'

export const start = 1_790_000_000_000

export type Call = { method: string; args: Record<string, unknown> }
type Answers = Partial<Record<string, (args: Record<string, unknown>, call: number) => object>>
type Options = {
  configured?: string[]
  answers?: Answers
  store?: Store
  tell?: () => Reply
  isOpen?: (channel: string) => Promise<boolean>
}

/** As Slack's client rejects. */
export const refused = (error: string) => Object.assign(new Error(error), { data: { ok: false, error } })
export const limited = (seconds: number) => Object.assign(new Error('limited'), { retryAfter: seconds })
export const broken = (statusCode: number) => Object.assign(new Error('broken'), { statusCode })

/** Fails with each in turn, then answers. */
export function failing(...errors: Error[]): () => object {
  const left = [...errors]
  return () => {
    const error = left.shift()
    if (error) throw error
    return { ts: '9.9' }
  }
}

/** Everything behind the watch: a store in memory, a clock that is set by hand, and a Slack that records. */
export async function stubWatch(options: Options = {}) {
  const { configured = ['C1'], answers = {}, store, tell, isOpen = async () => true } = options
  const clock = { now: start, waited: [] as number[] }
  const calls: Call[] = []
  const lines: { level: string; fields: object; message: string }[] = []
  const stopping = new AbortController()
  const write = (level: string) => (fields: object, message: string) =>
    void lines.push({ level, fields, message })

  const call =
    (method: string, usual: object = {}) =>
    async (args: object) => {
      calls.push({ method, args: { ...args } })
      const count = calls.filter((one) => one.method === method).length
      return answers[method]?.({ ...args }, count) ?? usual
    }
  let posts = 0
  const client: WatchClient = {
    chat: {
      postMessage: async (args) => ({ ts: `8.${++posts}`, ...(await call('post')(args)) }),
      update: call('update'),
      getPermalink: call('permalink', { permalink: 'https://kiosk.slack.com/archives/C1/p8' }),
    },
    reactions: { add: call('react'), remove: call('unreact') },
    users: { info: call('users.info') },
    conversations: { history: call('history'), replies: call('replies') },
  }
  const surface: WatchSurface = {
    client,
    store: store ?? (await openSqliteStore({ path: ':memory:' })),
    configured,
    isOpen,
    tell: tell ?? (() => replyOf('The registry does not answer')),
    tellLink: (_, url, linkFor) => replyOf(linkFor === 'joined' ? `Same as ${url}` : `See ${url}`),
    defaultLang: 'en',
    shelf: createReplyShelf(),
    owner: 'me',
    now: () => clock.now,
    wait: async (ms) => {
      clock.waited.push(ms)
      clock.now += ms
    },
    stopped: stopping.signal,
    log: { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') },
    wake: () => {},
  }
  return { surface, clock, calls, lines, stopping }
}

/** Slack's `ts` of a time. */
export const tsAt = (ms: number) => (ms / 1000).toFixed(6)
