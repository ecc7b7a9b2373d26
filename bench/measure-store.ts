import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { monitorEventLoopDelay, performance } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { openStore } from '../src/store/open-store.ts'
import type { Store } from '../src/store/store.ts'

/**
 * A storm of alerts on a store in a file: `npm run bench:store -- [FOLDER]`, on the disk to be measured.
 * It tells how long the event loop stood still at most, besides how much was done in a second.
 */
const alerts = 10_000
const now = Date.now()
const padding = 'x'.repeat(900)

type Result = { work: string; operations: number; perSecond: number; blockedMs: number }

async function measure(work: string, operations: number, run: () => Promise<unknown>): Promise<Result> {
  const delay = monitorEventLoopDelay({ resolution: 1 })
  await pause(20)
  delay.enable()
  const start = performance.now()
  await run()
  const ms = performance.now() - start
  await pause(20)
  delay.disable()
  return {
    work,
    operations,
    perSecond: Math.round((operations / ms) * 1000),
    blockedMs: Math.round(delay.max / 1e5) / 10,
  }
}

function alertOf(n: number) {
  const ts = `1790000000.${String(n).padStart(6, '0')}`
  const message = { text: `Pod shop/cart-${n % 500} can't pull its image`, attachments: [{ text: padding }] }
  return { channel: `C${n % 3}`, ts, message, receivedAt: now }
}

/** As they come from sockets: some in every turn of the event loop. */
async function receiveAll(store: Store, eachTurn: number): Promise<void> {
  const received: Promise<boolean>[] = []
  for (let n = 0; n < alerts; n += 1) {
    received.push(store.receive(alertOf(n)))
    if (n % eachTurn === 0) await pause(0)
  }
  await Promise.all(received)
}

async function settleAll(store: Store): Promise<void> {
  for (;;) {
    const claimed = await store.claimAlerts({ owner: 'bench', now, leaseMs: 60_000, limit: 200 })
    if (claimed.length === 0) return
    const outgoing = claimed.map(({ channel, ts }) => ({
      id: `react:${channel}:${ts}`,
      channel,
      action: { kind: 'react', ts, emoji: 'eyes' } as const,
      dueAt: now,
    }))
    await store.commit({ settled: claimed.map((alert) => ({ ...alert, outcome: 'answered' })), outgoing })
  }
}

async function sendAll(store: Store): Promise<void> {
  for (;;) {
    const claimed = await store.claimOutgoing({ owner: 'bench', now, leaseMs: 60_000, limit: 50 })
    if (claimed.length === 0) return
    await Promise.all(claimed.map(({ id, revision }) => store.sent(id, { revision })))
  }
}

async function oneByOne(store: Store): Promise<void> {
  for (let n = 0; n < 200; n += 1) await store.saveSetting(`key-${n}`, 'value')
}

const data = mkdtempSync(join(process.argv[2] ?? fileURLToPath(new URL('.', import.meta.url)), 'store-'))
const store = await openStore(data)
try {
  console.table([
    await measure('received, 50 a turn', alerts, () => receiveAll(store, 50)),
    await measure('received again', alerts, () => receiveAll(store, 50)),
    await measure('claimed and settled, 200 at once', alerts, () => settleAll(store)),
    await measure('sent, 50 at once', alerts, () => sendAll(store)),
    await measure('saved, each after the other', 200, () => oneByOne(store)),
    await measure('forgotten', alerts, () => store.forget(now + 1)),
  ])
  const bytes = readdirSync(data).reduce((sum, name) => sum + statSync(join(data, name)).size, 0)
  console.log({ megabytes: Math.round(bytes / 1e5) / 10, rssMb: Math.round(process.memoryUsage().rss / 1e6) })
} finally {
  await store.close()
  rmSync(data, { recursive: true })
}
