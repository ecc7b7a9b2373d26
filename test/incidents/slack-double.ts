import type { Incident } from '../../src/store/records.ts'
import type { Store } from '../../src/store/store.ts'
import { createReplyShelf } from '../../src/surfaces/slack/reply-shelf.ts'
import type { WatchClient } from '../../src/surfaces/slack/watch/watch-client.ts'
import type { WatchSurface } from '../../src/surfaces/slack/watch/watch-surface.ts'
import { replyOf } from '../surfaces/slack/stub-slack.ts'
import type { World } from './world.ts'

export type Post = { channel: string; thread: string; id: string; ts: string; text: string; edits: number[] }

const channels = ['C1', 'C2']

/** A Slack that keeps what is posted, edited and reacted, and outlives the processes that do so. */
export function createSlack(world: World) {
  const posts: Post[] = []
  const reactions = new Map<string, Set<string>>()
  let count = 0

  const reactionsOf = (channel: string, ts: string) => {
    const place = `${channel} ${ts}`
    const known = reactions.get(place) ?? new Set<string>()
    reactions.set(place, known)
    return known
  }

  const client: WatchClient = {
    chat: {
      postMessage: async ({ channel, thread_ts: thread, text, metadata }) => {
        const ts = `9.${String(++count).padStart(6, '0')}`
        const { id } = metadata.event_payload
        posts.push({ channel, thread, id, ts, text: text ?? '', edits: [world.now] })
        return { ts }
      },
      update: async ({ channel, ts, text }) => {
        const post = posts.find((one) => one.channel === channel && one.ts === ts)
        if (!post) throw refused('message_not_found')
        post.text = text ?? ''
        post.edits.push(world.now)
      },
      getPermalink: async ({ channel, message_ts: ts }) => {
        const post = posts.find((one) => one.channel === channel && one.ts === ts)
        if (!post) throw refused('message_not_found')
        return { permalink: `https://slack.example/${channel}/${post.thread}` }
      },
    },
    reactions: {
      add: async ({ channel, timestamp, name }) => {
        const known = reactionsOf(channel, timestamp)
        if (known.has(name)) throw refused('already_reacted')
        known.add(name)
      },
      remove: async ({ channel, timestamp, name }) => {
        if (!reactionsOf(channel, timestamp).delete(name)) throw refused('no_reaction')
      },
    },
    users: { info: async () => ({}) },
    conversations: {
      history: async () => ({ messages: [] }),
      replies: async ({ channel, ts: thread }) => ({
        messages: posts
          .filter((post) => post.channel === channel && post.thread === thread)
          .map(({ ts, id }) => ({
            ts,
            metadata: { event_type: 'pullcheck_message', event_payload: { id } },
          })),
      }),
    },
  }
  return {
    client,
    posts,
    reactions: () => [...reactions].flatMap(([place, names]) => [...names].map((name) => `${place} ${name}`)),
  }
}

function refused(error: string): Error {
  return Object.assign(new Error(error), { data: { ok: false, error } })
}

/** What the sender needs of one process. */
export function surfaceOf(world: World, store: Store, client: WatchClient, owner: string): WatchSurface {
  return {
    client,
    store,
    configured: channels,
    isOpen: async () => true,
    tell: (incident) => replyOf(tell(incident)),
    tellLink: (_incident, url, linkFor) => replyOf(`${linkFor}, see ${url.slice(-3)}`),
    defaultLang: 'en',
    shelf: createReplyShelf(),
    owner,
    now: () => world.now,
    wait: async (ms) => {
      world.now += ms
    },
    stopped: new AbortController().signal,
    log: world.deps(store).log,
    wake: () => {},
  }
}

function tell({ state, common, pods, alerts }: Incident): string {
  const names = pods.map(({ namespace, name, state: now }) => `${namespace}/${name} ${now}`).sort()
  return `${state}, ${common.scope}, ${alerts} alerts: ${names.join(', ')}`
}
