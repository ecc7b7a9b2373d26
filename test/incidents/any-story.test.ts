import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { isSame } from '../../src/incidents/same-incident.ts'
import { createWatch } from '../../src/incidents/watch.ts'
import { openSqliteStore } from '../../src/store/open-sqlite-store.ts'
import { createSender } from '../../src/surfaces/slack/watch/send-outgoing.ts'
import { createSlack, surfaceOf } from './slack-double.ts'
import { createWorld, type PodWords, post, tsAt } from './world.ts'

const images = ['reg.example.net/shop/cart:1', 'reg.example.net/shop/till:1', 'other.example.net/ads/ad:2']
const troubles = ['network timeout', 'refusal forbidden', 'missing manifest', undefined]
const failingPods = ['shop/cart-1', 'shop/cart-2', 'shop/till-1', 'ads/ad-1']
const healthyPods = ['shop/web-1', 'ads/web-2']
const channels = ['C1', 'C2']

type Fate = 'failing' | 'pulled' | 'starting' | 'gone'
type Happening =
  | { kind: 'alert'; channel: string; pods: string[] }
  | { kind: 'edit'; nth: number; pods: string[] }
  | { kind: 'pod'; pod: string; fate: Fate; image: string; trouble: string | undefined }
  | { kind: 'time'; seconds: number }
  | { kind: 'restart' }
  | { kind: 'silence'; silent: boolean }

const somePods = fc.uniqueArray(fc.constantFrom(...failingPods, ...healthyPods), {
  minLength: 1,
  maxLength: 3,
})
const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('alert'),
      channel: fc.constantFrom(...channels),
      pods: somePods,
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('edit'), nth: fc.nat(9), pods: somePods }) },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('pod'),
      pod: fc.constantFrom(...failingPods),
      fate: fc.constantFrom<Fate[]>('failing', 'failing', 'failing', 'pulled', 'starting', 'gone'),
      image: fc.constantFrom(...images),
      trouble: fc.constantFrom(...troubles),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('time'), seconds: fc.constantFrom(1, 4, 11, 70, 400, 4000) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('restart') }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('silence'), silent: fc.boolean() }) },
)

/** An alert: all pods that its words ever named, and those of its latest words that fail since then. */
type Posted = { channel: string; ts: string; named: Set<string>; open: Set<string> }

async function tellStory(happenings: readonly Happening[]) {
  const world = createWorld()
  const slack = createSlack(world)
  const store = await openSqliteStore({ path: ':memory:' })
  const failing = new Set<string>()
  const alerts: Posted[] = []
  let processes = 0
  for (const pod of healthyPods) world.set(pod, { state: 'pulled' })

  const startProcess = () => {
    const owner = `process-${++processes}`
    const watch = createWatch(world.deps(store, owner))
    const sender = createSender(surfaceOf(world, store, slack.client, owner))
    return async () => {
      await watch.turn()
      await sender.turn()
      await checkIncidents()
    }
  }
  let turn = startProcess()

  async function checkIncidents(): Promise<void> {
    const open = await store.incidents({})
    const twins = open.flatMap((one, index) =>
      open
        .slice(index + 1)
        .filter((other) => one.channel === other.channel && isSame(one, other))
        .map((other) => [one.key, other.key]),
    )
    expect(twins).toEqual([])
  }

  async function say(alert: Posted, pods: string[], edited?: string): Promise<void> {
    const { channel, ts } = alert
    for (const pod of pods) alert.named.add(pod)
    alert.open = new Set(pods.filter((pod) => failing.has(pod)))
    await post(store, { channel, ts, pods, at: world.now, ...(edited !== undefined && { edited }) })
  }

  function change(pod: string, fate: Fate, words: PodWords): void {
    if (fate === 'gone') world.remove(pod)
    else if (fate === 'starting') world.set(pod, { ...words, state: 'waiting' })
    else world.set(pod, { ...words, state: fate })
    if (fate === 'failing') failing.add(pod)
    else failing.delete(pod)
    // What was said before is about another failure.
    for (const { open } of alerts) if (fate !== 'failing') open.delete(pod)
  }

  async function happen(one: Happening): Promise<void> {
    switch (one.kind) {
      case 'alert': {
        const alert = {
          channel: one.channel,
          ts: tsAt(world.now, alerts.length),
          named: new Set<string>(),
          open: new Set<string>(),
        }
        alerts.push(alert)
        return say(alert, one.pods)
      }
      case 'edit': {
        const alert = alerts[one.nth]
        return alert && say(alert, one.pods, tsAt(world.now))
      }
      case 'pod':
        return change(one.pod, one.fate, {
          image: one.image,
          ...(one.trouble !== undefined && { trouble: one.trouble }),
        })
      case 'time':
        // What is due is sent within seconds, and not when all is over.
        for (let pause = 0; pause < 3; pause++) {
          world.now += 2000
          await turn()
        }
        world.now += one.seconds * 1000
        return undefined
      case 'restart':
        world.now += 61_000
        turn = startProcess()
        return undefined
      case 'silence':
        world.cluster('prod').silent = one.silent
        return undefined
    }
  }

  async function pass(minutes: number): Promise<void> {
    world.cluster('prod').silent = false
    for (let minute = 0; minute < minutes * 2; minute++) {
      world.now += 30_000
      await turn()
    }
  }

  for (const one of happenings) {
    await happen(one)
    await turn()
  }
  await pass(8)
  const incidents = await store.incidents({})
  const missed = alerts.flatMap(({ channel, ts, open }) =>
    [...open]
      .filter(
        (pod) => !incidents.some((incident) => incident.channel === channel && hasFailing(incident, pod)),
      )
      .map((pod) => `${channel} ${ts} ${pod}`),
  )
  for (const pod of failing) world.set(pod, { state: 'pulled' })
  for (const pod of failingPods) if (!failing.has(pod)) world.remove(pod)
  await pass(75)
  const left = await store.claimAlerts({ owner: 'end', now: Infinity, leaseMs: 0, limit: 100 })
  const stillOpen = await store.incidents({})
  await store.close()
  return { slack, alerts, missed, left, stillOpen, lines: world.lines }
}

function hasFailing(
  { pods }: { pods: { namespace: string; name: string; state: string }[] },
  wanted: string,
): boolean {
  return pods.some(({ namespace, name, state }) => `${namespace}/${name}` === wanted && state === 'failing')
}

function shortestGap(times: readonly number[]): number {
  return Math.min(Infinity, ...times.slice(1).map((time, index) => time - (times[index] ?? 0)))
}

test('whatever happens, alerts about failing pods are told once, quietly and to their end', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { minLength: 5, maxLength: 30 }), async (happenings) => {
      const { slack, alerts, missed, left, stillOpen, lines } = await tellStory(happenings)
      const { posts } = slack

      expect(missed).toEqual([])
      expect({ left, stillOpen }).toEqual({ left: [], stillOpen: [] })
      expect(posts.map(({ id }) => id)).toHaveLength(new Set(posts.map(({ id }) => id)).size)
      const answers = posts.filter(({ id }) => id.endsWith(':answer'))
      expect(answers.filter(({ text }) => !/^(?:closed|joined), /.test(text))).toEqual([])
      for (const { edits } of answers) expect(shortestGap(edits)).toBeGreaterThanOrEqual(5_000)
      const links = Map.groupBy(
        posts.filter(({ id }) => id.includes(':link:')),
        ({ id }) => id.split(':')[0],
      )
      for (const group of links.values())
        expect(shortestGap(group.map(({ edits }) => edits[0] ?? 0))).toBeGreaterThanOrEqual(5 * 60_000)
      expect(lines.filter(({ level }) => level === 'error' || level === 'warn')).toEqual([])
      expect(slack.reactions().filter((line) => line.endsWith('eyes'))).toEqual([])
      // An alert that never named a pod in trouble has nothing in its thread.
      const threads = new Set(posts.map(({ channel, thread }) => `${channel} ${thread}`))
      const quiet = alerts.filter(({ named }) => [...named].every((pod) => healthyPods.includes(pod)))
      expect(quiet.filter(({ channel, ts }) => threads.has(`${channel} ${ts}`))).toEqual([])
    }),
    { numRuns: 40 },
  )
})
