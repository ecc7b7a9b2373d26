import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { openStore } from '../../src/store/open-store.ts'
import type { Store } from '../../src/store/store.ts'
import { alert, claim, now } from './records.ts'

const child = fileURLToPath(new URL('./crash-child.ts', import.meta.url))
const kills = 20
let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pullcheck-crash-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** What a process said was done before it was killed at some moment of its work. */
async function workUntilKilled(round: number): Promise<string[]> {
  const { pid, stdout } = spawn(process.execPath, [child, folder, String(round)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (pid === undefined) throw new Error('The process was not started')
  let said = ''
  stdout.on('data', (bytes: Buffer) => {
    said += bytes.toString()
  })
  await once(stdout, 'data')
  await pause(Math.random() * 60)
  process.kill(pid, 'SIGKILL')
  await once(stdout, 'close')
  return said.split('\n').slice(0, -1)
}

/** What of it is not there. */
async function missing(store: Store, said: readonly string[]): Promise<string[]> {
  const lost: string[] = []
  for (const words of said) if (!(await isThere(store, words))) lost.push(words)
  return lost
}

async function isThere(store: Store, words: string): Promise<boolean> {
  const [verb, id = '', ts = ''] = words.split(' ')
  if (verb === 'received') return !(await store.receive(alert(Number(ts.split('.')[1]), { channel: id })))
  if (verb === 'committed') return (await store.incident(id)) !== undefined
  if (verb === 'sent') return (await store.outgoing(id))?.ts === ts
  return stepOf(await store.setting('last')) >= stepOf(id)
}

/** Round and step as one number that grows. */
function stepOf(id = ''): number {
  const [round = 0, step = 0] = id.split('-').map(Number)
  return round * 1e6 + step
}

function integrity(): unknown {
  const db = new DatabaseSync(join(folder, 'pullcheck.sqlite'))
  const found = db.prepare('PRAGMA integrity_check').all()
  db.close()
  return found.map((row) => row['integrity_check'])
}

test(`killed ${kills} times, nothing that was done is lost, and nothing is half done`, async () => {
  const all: string[] = []
  for (let round = 1; round <= kills; round += 1) {
    const said = await workUntilKilled(round)
    all.push(...said)
    expect(integrity()).toEqual(['ok'])
    const store = await openStore(folder)
    expect(await missing(store, said)).toEqual([])
    await store.close()
  }

  expect(all.length).toBeGreaterThan(kills)
  const store = await openStore(folder)
  expect(await missing(store, all)).toEqual([])
  expect(await halfDone(store)).toEqual([])
  await store.close()
}, 120_000)

/** A commit settles the incident's alert and asks for its answer. */
async function halfDone(store: Store): Promise<string[]> {
  const open = await store.claimAlerts(claim({ now: now + 9e6, limit: 1e6 }))
  const places = new Set(open.map(({ channel, ts }) => `${channel} ${ts}`))
  const half: string[] = []
  for (const { id, channel, thread } of await store.incidents({})) {
    const answer = await store.outgoing(`answer:${id}`)
    if (!answer || places.has(`${channel} ${thread}`)) half.push(id)
  }
  return half
}
