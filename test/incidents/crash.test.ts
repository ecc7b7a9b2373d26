import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { createWatch } from '../../src/incidents/watch.ts'
import { openSqliteStore } from '../../src/store/open-sqlite-store.ts'
import type { Store } from '../../src/store/store.ts'
import { createSender } from '../../src/surfaces/slack/watch/send-outgoing.ts'
import type { WatchClient } from '../../src/surfaces/slack/watch/watch-client.ts'
import { createSlack, surfaceOf } from './slack-double.ts'
import { createWorld, post, start, tsAt, type Words } from './world.ts'
import { wrapCalls } from './wrap-calls.ts'

type When = 'before' | 'after'
type Cut = { at: number; when: When }
/** One step of the story: what happens in the world, and for how long the bot then works on it. */
type Step = { seconds: number[]; act?: (world: ReturnType<typeof createWorld>) => void; alert?: Alert }
type Alert = Words & { channel: string; n: number; edited?: string }

const cart = { image: 'reg.example.net/shop/cart:1', trouble: 'network timeout' }
const till = { image: 'reg.example.net/shop/till:1', trouble: 'network timeout' }
const pulled = { state: 'pulled' } as const

/** An incident in two channels that grows, ends and comes back. */
const outage: Step[] = [
  {
    seconds: [1, 6],
    act: ({ set }) => set('shop/cart-1', cart),
    alert: { channel: 'C1', n: 1, pods: ['shop/cart-1'] },
  },
  { seconds: [1, 6], alert: { channel: 'C2', n: 2, pods: ['shop/cart-1'] } },
  {
    seconds: [1, 6],
    act: ({ set }) => set('shop/till-1', till),
    alert: { channel: 'C1', n: 3, pods: ['shop/till-1', 'shop/cart-1'] },
  },
  {
    seconds: [1, 6],
    act: ({ set }) => set('shop/till-2', till),
    alert: { channel: 'C1', n: 4, pods: ['shop/till-2'] },
  },
  // The tool edits what it posted: no alert more.
  {
    seconds: [6],
    alert: {
      channel: 'C1',
      n: 3,
      pods: ['shop/till-1', 'shop/cart-1'],
      why: 'edited',
      edited: '1800000000.1',
    },
  },
  {
    seconds: [1],
    act: ({ set }) => set('shop/web-1', { image: 'docker.io/library/web:1', ...pulled }),
    alert: { channel: 'C2', n: 5, pods: ['shop/web-1'] },
  },
  {
    seconds: [300, 6],
    act: ({ set, remove }) => {
      set('shop/cart-1', { ...cart, ...pulled })
      set('shop/till-1', { ...till, ...pulled })
      remove('shop/till-2')
    },
  },
  {
    seconds: [300, 6],
    act: ({ set }) => set('shop/cart-1', cart),
    alert: { channel: 'C1', n: 6, pods: ['shop/cart-1'] },
  },
  { seconds: [300, 6], act: ({ set }) => set('shop/cart-1', { ...cart, ...pulled }) },
]

const silentCart = { image: cart.image }
const silentTill = { image: till.image }
const refused = { trouble: 'refusal forbidden' }

/** Two incidents for reasons that nobody knows at first turn out to be one, and end as one. */
const reunion: Step[] = [
  {
    seconds: [1],
    act: ({ set }) => set('shop/cart-1', silentCart),
    alert: { channel: 'C1', n: 1, pods: ['shop/cart-1'] },
  },
  {
    seconds: [1],
    act: ({ set }) => set('shop/till-1', silentTill),
    alert: { channel: 'C1', n: 2, pods: ['shop/till-1'] },
  },
  { seconds: [1], alert: { channel: 'C1', n: 3, pods: ['shop/till-1'] } },
  {
    seconds: [40, 6],
    act: ({ set }) => {
      set('shop/cart-1', { ...silentCart, ...refused })
      set('shop/till-1', { ...silentTill, ...refused })
    },
  },
  { seconds: [1, 6], alert: { channel: 'C1', n: 4, pods: ['shop/till-1'] } },
  {
    seconds: [300, 6],
    act: ({ set }) => {
      set('shop/cart-1', { ...silentCart, ...pulled })
      set('shop/till-1', { ...silentTill, ...pulled })
    },
  },
]

/** Calls are counted over all processes; the one at the cut kills its process, whose later calls come to nothing. */
function createKiller(cut: Cut | undefined) {
  let calls = 0
  let isDead = false
  return {
    count: () => calls,
    revive: () => {
      isDead = false
    },
    around: async (call: () => unknown) => {
      if (isDead) throw new Error('dead')
      calls += 1
      const isCut = calls === cut?.at
      if (isCut && cut.when === 'before') isDead = true
      if (isDead) throw new Error('killed before')
      const result = await call()
      if (isCut) isDead = true
      if (isDead) throw new Error('killed after')
      return result
    },
    isDead: () => isDead,
  }
}

const folder = mkdtempSync(join(tmpdir(), 'pullcheck-crash-'))
afterAll(() => rm(folder, { recursive: true, force: true }))
let files = 0

async function run(story: readonly Step[], cut?: Cut) {
  const path = join(folder, `${++files}.sqlite`)
  const world = createWorld()
  const slack = createSlack(world)
  const killer = createKiller(cut)
  world.onDiagnose = async () => {
    await killer.around(() => undefined)
  }
  let processes = 0

  async function startProcess() {
    const real = await openSqliteStore({ path })
    const owner = `process-${++processes}`
    const store: Store = wrapCalls(real, killer.around)
    const client: WatchClient = wrapCalls(slack.client, killer.around)
    const watch = createWatch(world.deps(store, owner))
    const sender = createSender(surfaceOf(world, store, client, owner))
    return { real, store, turn: async () => (await watch.turn()) + (await sender.turn()) }
  }

  let bot = await startProcess()

  /** Does it, and does it again after a crash, as Slack delivers again what nobody confirmed. */
  async function survive(work: () => Promise<unknown>): Promise<void> {
    try {
      await work()
    } catch (error) {
      if (!killer.isDead()) throw error
      await bot.real.close()
      killer.revive()
      world.now += 61_000
      bot = await startProcess()
      await work()
    }
  }

  for (const { seconds, act, alert } of story) {
    act?.(world)
    if (alert) await survive(() => post(bot.store, { ...alert, at: world.now, ts: tsAt(start, alert.n) }))
    for (const pause of seconds) {
      world.now += pause * 1000
      await survive(() => bot.turn())
    }
  }
  const left = await bot.real.claimAlerts({ owner: 'end', now: Infinity, leaseMs: 0, limit: 100 })
  const incidents = await bot.real.incidents({ closedAfter: 0 })
  await bot.real.close()
  await rm(path)
  return {
    calls: killer.count(),
    ids: slack.posts.map(({ id }) => id),
    result: {
      left: left.map(({ ts }) => ts),
      posts: slack.posts
        .map(({ channel, thread, text, id }) => `${channel} ${thread.slice(-3)} ${id.split(':')[1]}: ${text}`)
        .sort(),
      reactions: slack.reactions().map((line) => line.replace(/\d+\.\d+/, (ts) => ts.slice(-3))),
      incidents: incidents
        .map(({ channel, thread, state, key, ending }) => {
          return `${channel} ${thread.slice(-3)} ${ending?.because ?? `${state} ${key}`}`
        })
        .sort(),
    },
  }
}

/** Some at a time, since each of them mostly waits for the disk. */
async function inTurns<In, Out>(all: readonly In[], work: (one: In) => Promise<Out>): Promise<Out[]> {
  const done: Out[] = []
  for (let from = 0; from < all.length; from += 8)
    done.push(...(await Promise.all(all.slice(from, from + 8).map(work))))
  return done
}

const keyOf = (cause: string, scope: string, shared: string) => JSON.stringify(['prod', cause, scope, shared])
const cartKey = keyOf('registry-timeout', 'image', cart.image)
const wholeOutage = {
  left: [],
  posts: [
    'C1 001 answer: closed, image, 4 alerts: shop/cart-1 recovered',
    'C1 003 link: alert, see 001',
    'C1 006 link: alert, see 001',
    'C2 002 answer: closed, image, 1 alerts: shop/cart-1 recovered',
  ],
  reactions: ['C1 001 white_check_mark', 'C2 002 white_check_mark'],
  incidents: [`C1 001 closed ${cartKey}`, `C2 002 closed ${cartKey}`],
}
const wholeReunion = {
  left: [],
  posts: [
    'C1 001 answer: closed, registry, 4 alerts: shop/cart-1 recovered, shop/till-1 recovered',
    'C1 002 answer: joined, see 001',
    'C1 003 link: alert, see 002',
  ],
  reactions: ['C1 001 white_check_mark'],
  incidents: [`C1 001 closed ${keyOf('registry-forbidden', 'registry', 'reg.example.net')}`, 'C1 002 joined'],
}

describe.each([
  ['alerts in two channels, an incident that grows, ends and comes back', outage, wholeOutage],
  ['two incidents that turn out to be one', reunion, wholeReunion],
])('%s', (_, story, whole) => {
  test('are told once', async () => {
    const { result, ids } = await run(story)

    expect(result).toEqual(whole)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test.each<When>(['before', 'after'])(
    'are told once by a bot that is killed %s any call',
    async (when) => {
      const { calls } = await run(story)
      expect(calls).toBeGreaterThan(100)
      const cuts = Array.from({ length: calls }, (_, index) => index + 1)
      const runs = await inTurns(cuts, async (at) => ({ at, ...(await run(story, { at, when })) }))
      const wrong = runs.filter(({ result, ids }) => {
        return JSON.stringify(result) !== JSON.stringify(whole) || new Set(ids).size < ids.length
      })
      expect(wrong.slice(0, 2)).toEqual([])
    },
    120_000,
  )
})
