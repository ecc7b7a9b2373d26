import { followIncidents } from '../../src/incidents/follow-incidents.ts'
import { takeAlerts } from '../../src/incidents/take-alerts.ts'
import { openSqliteStore } from '../../src/store/open-sqlite-store.ts'
import type { Store } from '../../src/store/store.ts'
import { createWorld, post, start, tsAt, type Words } from './world.ts'

/** A world, a store in memory, and an engine that works on both step by step. */
export async function setUp({ names = ['prod'], around = (store: Store) => store } = {}) {
  const world = createWorld(names)
  const store = await openSqliteStore({ path: ':memory:' })
  const deps = world.deps(around(store))
  let alerts = 0

  /** What goes to Slack from here on, as `kind thread`, and is out then. */
  async function sent(): Promise<string[]> {
    const due = await store.claimOutgoing({ owner: 'sender', now: world.now, leaseMs: 0, limit: 1000 })
    for (const { id, revision } of due) await store.sent(id, { revision })
    return due.map(({ action, channel }) => {
      const what =
        'emoji' in action ? `${action.kind} ${action.emoji} ${action.ts}` : `${action.kind} ${action.thread}`
      return `${channel} ${what.replace(tsAt(start).slice(0, -3), '')}`
    })
  }

  return {
    world,
    store,
    deps,
    sent,
    /** Gives the number by which its thread is called in `sent`. */
    alert: async (words: Words & { channel?: string; edited?: string; n?: number }): Promise<void> => {
      const { n = ++alerts, ...said } = words
      await post(store, { ...said, ts: tsAt(start, n), at: world.now })
    },
    take: () => takeAlerts(deps),
    follow: () => followIncidents(deps),
    wait: (seconds: number) => {
      world.now += seconds * 1000
    },
    open: () => store.incidents({}),
    all: () => store.incidents({ closedAfter: 0 }),
    /** Alerts that nobody has dealt with. */
    left: () => store.claimAlerts({ owner: 'test', now: Infinity, leaseMs: -Infinity, limit: 100 }),
  }
}
