import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Journey, startJourney } from '../support/alert-journey.ts'

let journey: Journey
let failing: string[] = []
const healthy = ['checkout/steady-6f5d7c9b8-q8k2n']

beforeAll(async () => {
  journey = await startJourney({ sandbox: { echoes: true } })
  await journey.start()
  await journey.breakPods('registry-outage', 2)
  const { failing: keys } = await journey.look('scenarios')
  failing = Array.isArray(keys) ? keys.map(String).filter((key) => /^(booking|catalog)\//.test(key)) : []
}, 30_000)
afterAll(() => journey.stop())

const silence = { answers: [], emoji: [] }

/** What the bot did about a message, once what came after it was answered. */
async function reactionTo(ts: string, channel = 'alerts') {
  const [marker = ''] = await journey.alert('alertmanager', { pods: failing.slice(0, 1) })
  await journey.outcome(marker)
  return { answers: await journey.answers(ts, channel), emoji: await journey.emojiOf(ts, channel) }
}

async function say(text: string, channel = 'alerts', thread?: string): Promise<string> {
  const { ts } = await journey.act('say', { as: 'sam', channel, text, ...(thread && { thread }) })
  return String(ts)
}

describe('neither a post nor a reaction for', () => {
  test.each(['alertmanager', 'grafana', 'grafana-oncall', 'pagerduty', 'datadog', 'opsgenie'])(
    'a resolved alert of %s',
    async (tool) => {
      const [ts = ''] = await journey.alert(tool, { state: 'resolved', pods: failing.slice(0, 1) })

      expect(await journey.outcome(ts)).toMatch(/^(resolved|success|no-subject)$/)
      expect(await reactionTo(ts)).toEqual(silence)
    },
  )

  test.each([
    ['small talk', 'morning all, deploy at ten?'],
    ['a word on pods at large', 'the pods look fine since the rollout'],
  ])('%s', async (_, text) => {
    const ts = await say(text)

    expect(await journey.outcome(ts)).toBe('chatter')
    expect(await reactionTo(ts)).toEqual(silence)
  })

  test('an alert on a pod that has its image', async () => {
    const [ts = ''] = await journey.alert('alertmanager', { pods: healthy, reason: 'KubePodNotReady' })

    expect(await journey.outcome(ts)).toMatch(/^not-(failing|found)$/)
    expect(await reactionTo(ts)).toEqual(silence)
  })

  test('a pod that nobody knows', async () => {
    const [ts = ''] = await journey.alert('person', {
      pods: ['shop/nobody-6f5d7c9b8-zzzzz'],
      reason: 'Waiting',
    })

    expect(await journey.outcome(ts)).toBe('not-found')
    expect(await reactionTo(ts)).toEqual(silence)
  })

  test('a reply in a thread', async () => {
    const [root = ''] = await journey.alert('alertmanager', { state: 'resolved', pods: failing.slice(0, 1) })
    await say(`pod ${failing[0]} fails with ImagePullBackOff`, 'alerts', root)

    expect(await reactionTo(root)).toEqual(silence)
  })

  test.each(['payments', 'random'])('an alert in #%s, which is not watched', async (channel) => {
    const [ts = ''] = await journey.alert('alertmanager', { channel, pods: failing.slice(0, 1) })

    expect(await reactionTo(ts, channel)).toEqual(silence)
  })
})

test('a question to the bot in a watched channel is answered once, as a question', async () => {
  const [namespace, pod] = (failing[0] ?? '').split('/')
  const ts = await say(`@pullcheck pod ${namespace}/${pod}`)

  await journey.until(async () =>
    (await journey.answers(ts)).some(({ words }) => words.includes('What to do')),
  )
  expect(await journey.answers(ts)).toHaveLength(1)
  expect(journey.lines.filter((line) => line['msg'] === 'Alert dealt with' && line['ts'] === ts)).toEqual([])
})

describe('an alert that gives no reason', () => {
  test('is answered when a pull is behind it', async () => {
    const [key = ''] = failing
    const [namespace = '', name = ''] = key.split('/')
    const deployment = name.split('-').slice(0, -2).join('-')

    const [ts = ''] = await journey.alert('grafana', { workload: `Deployment/${namespace}/${deployment}` })

    expect(await journey.outcome(ts)).toBe('answered')
  })

  test('is left alone when something else is', async () => {
    const [ts = ''] = await journey.alert('alertmanager', {
      pods: ['checkout/flaky-7d9c6b5f4-m4n5p'],
      reason: 'CrashLoopBackOff',
    })

    expect(await journey.outcome(ts)).not.toBe('answered')
  })
})
