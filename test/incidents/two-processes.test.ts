import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { createWatch } from '../../src/incidents/watch.ts'
import { openSqliteStore } from '../../src/store/open-sqlite-store.ts'
import { createSender } from '../../src/surfaces/slack/watch/send-outgoing.ts'
import { createSlack, surfaceOf } from './slack-double.ts'
import { createWorld, post, start, tsAt } from './world.ts'
import { wrapCalls } from './wrap-calls.ts'

const folder = mkdtempSync(join(tmpdir(), 'pullcheck-two-'))
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Numbers below one, the same ones for a seed each time: a linear congruential generator. */
function createDice(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** Lets one call after another go on, whichever the dice say. */
function createScheduler(dice: () => number) {
  const waiting: (() => void)[] = []
  const next = () => waiting.splice(Math.floor(dice() * waiting.length), 1)[0]?.()
  return async <T>(call: () => T): Promise<T> => {
    const { promise, resolve } = Promise.withResolvers<void>()
    waiting.push(resolve)
    setImmediate(next)
    await promise
    return call()
  }
}

async function run(seed: number) {
  const dice = createDice(seed)
  const schedule = createScheduler(dice)
  const world = createWorld()
  const slack = createSlack(world)
  const path = join(folder, `${seed}.sqlite`)
  let sending = 0
  // One look in five takes longer than the alerts are held for; what is being sent meanwhile is out by then.
  world.onDiagnose = async () => {
    const hangs = dice() < 0.2
    do await schedule(() => undefined)
    while (hangs && sending > 0)
    if (hangs) world.now += 61_000
  }
  const processes = await Promise.all(
    ['one', 'two'].map(async (owner) => {
      const real = await openSqliteStore({ path })
      const store = wrapCalls(real, schedule)
      const watch = createWatch(world.deps(store, owner))
      const sender = createSender(surfaceOf(world, store, wrapCalls(slack.client, schedule), owner))
      const send = async () => {
        sending += 1
        await sender.turn()
        sending -= 1
      }
      return { real, turns: [watch.turn, send] }
    }),
  )
  const [first] = processes
  if (!first) throw new Error('No process')

  const image = (n: number) => `reg.example.net/shop/i${n % 3}:1`
  for (let n = 0; n < 12; n++) world.set(`shop/p-${n}`, { image: image(n), trouble: 'network timeout' })
  const tell = async () => {
    for (let n = 0; n < 12; n++) {
      const alert = { channel: n % 2 ? 'C1' : 'C2', ts: tsAt(start, n), at: world.now, pods: [`shop/p-${n}`] }
      await schedule(() => post(first.real, alert))
      for (let pause = dice() * 6; pause > 0; pause--) await schedule(() => undefined)
    }
  }
  const work = async (rounds: number) => {
    await Promise.all(
      processes.flatMap(({ turns }) =>
        turns.map(async (turn) => {
          for (let round = 0; round < rounds; round++) {
            await turn()
            world.now += Math.floor(dice() * 3000)
          }
        }),
      ),
    )
  }
  await Promise.all([tell(), work(12)])
  await work(4)
  const open = await first.real.incidents({})
  for (let n = 0; n < 12; n++) world.set(`shop/p-${n}`, { image: image(n), state: 'pulled' })
  for (let round = 0; round < 8; round++) {
    world.now += 61_000
    await work(2)
  }
  const closed = await first.real.incidents({ closedAfter: 0 })
  const left = await first.real.claimAlerts({ owner: 'end', now: Infinity, leaseMs: 0, limit: 100 })
  await Promise.all(processes.map(({ real }) => real.close()))
  return { open, closed, left, posts: slack.posts, reactions: slack.reactions() }
}

test('two processes on one store tell one trouble once, whoever comes first', async () => {
  for (let seed = 1; seed <= 30; seed++) {
    const { open, closed, left, posts, reactions } = await run(seed)
    const answers = posts.filter(({ id }) => id.endsWith(':answer')).map(({ channel }) => channel)

    expect(left).toEqual([])
    expect(open.map(({ channel, alerts }) => `${channel} ${alerts}`).sort()).toEqual(['C1 6', 'C2 6'])
    expect(answers.sort()).toEqual(['C1', 'C2'])
    expect(posts.map(({ id }) => id)).toHaveLength(new Set(posts.map(({ id }) => id)).size)
    expect(closed.map(({ state, pods }) => `${state} ${pods.length}`)).toEqual(['closed 12', 'closed 12'])
    expect(reactions.map((line) => line.split(' ')[2])).toEqual(['white_check_mark', 'white_check_mark'])
  }
})
