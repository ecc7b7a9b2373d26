import { afterEach, describe, expect, test } from '@jest/globals'
import { type Journey, startJourney } from '../support/alert-journey.ts'

let journey: Journey
afterEach(() => journey.stop())

const second = 1000
const minute = 60 * second

async function begin(pods = 3, settings: Parameters<typeof startJourney>[0] = {}) {
  journey = await startJourney({ ...settings, sandbox: { situations: [], ...settings.sandbox } })
  await journey.start()
  await journey.breakPods('registry-outage', pods)
  const { failing } = await journey.look('scenarios')
  return Array.isArray(failing) ? failing.map(String) : []
}

/** Skips from check to check until the answer says what is awaited. */
function untilAnswerSays(ts: string, words: string) {
  return journey.until(async () => {
    const [answer] = await journey.answers(ts)
    if (answer?.words.includes(words)) return answer
    journey.skip(second)
    return undefined
  })
}

/** As tools do that repeat themselves: the first may come when the list of pods is a few seconds old. */
function repeatAlert(): Promise<string> {
  return journey.until(async () => {
    const [ts = ''] = await journey.alert('alertmanager')
    return (await journey.outcome(ts)) === 'answered' && ts
  }, 500)
}

test('forty pods, many alerts: one answer, one line that points to it, and an edit that counts', async () => {
  const failing = await begin(40)
  const alerts = await journey.alert('alertmanager', { pods: failing, count: 6 })
  const [first = '', ...others] = alerts
  for (const ts of alerts) await journey.outcome(ts)
  const linesBelow = async () => (await Promise.all(others.map((ts) => journey.answers(ts)))).flat()
  await untilAnswerSays(first, 'Alerts')
  await journey.until(async () => (await linesBelow()).length > 0 || (journey.skip(second), false))
  journey.skip(minute)
  const [marker = ''] = await journey.alert('person', { pods: ['shop/nobody-1'] })
  await journey.outcome(marker)

  const answers = await journey.answers(first)
  expect(answers).toHaveLength(1)
  expect(answers[0]?.words.replace(/\s+/g, ' ')).toMatch(/Pods 40, among them .* Alerts 6 Pod /)
  const below = await linesBelow()
  expect(below).toHaveLength(1)
  expect(below[0]?.words).toContain('The answer is in this thread')
})

test('ErrImagePull and then ImagePullBackOff are one incident', async () => {
  const [pod = ''] = await begin(1)
  const [first = ''] = await journey.alert('alertmanager', { pods: [pod], reason: 'ErrImagePull' })
  await journey.answered(first)
  const [second = ''] = await journey.alert('alertmanager', { pods: [pod], reason: 'ImagePullBackOff' })

  expect((await journey.answered(second)).words).toContain('Same cause')
  expect(await journey.answers(first)).toHaveLength(1)
})

describe('when the pods pull again', () => {
  test('the answer says so, and the alert gets its mark', async () => {
    await begin()
    const [ts = ''] = await journey.alert('alertmanager')
    await journey.answered(ts)
    await journey.fix()

    const answer = await untilAnswerSays(ts, 'Recovered after')
    expect(answer.edited).toBe(true)
    expect(answer.words).not.toContain('What to do')
    await journey.until(async () => (await journey.emojiOf(ts)).includes('white_check_mark'))
    expect(await journey.emojiOf(ts)).not.toContain('eyes')
    expect(await journey.answers(ts)).toHaveLength(1)
  })

  test('and then fail once more, it goes on in the same thread', async () => {
    await begin()
    const [ts = ''] = await journey.alert('alertmanager')
    await journey.answered(ts)
    await journey.fix()
    await untilAnswerSays(ts, 'Recovered after')
    await journey.breakPods('registry-outage', 3)
    const again = await repeatAlert()

    expect((await journey.answered(again)).words).toContain('The answer is in this thread')
    await untilAnswerSays(ts, 'What to do')
    await journey.until(async () => !(await journey.emojiOf(ts)).includes('white_check_mark'))
    expect(await journey.answers(ts)).toHaveLength(1)
  })

  test('an hour later, it is another incident', async () => {
    await begin()
    const [ts = ''] = await journey.alert('alertmanager')
    await journey.answered(ts)
    await journey.fix()
    await untilAnswerSays(ts, 'Recovered after')
    journey.skip(61 * minute)
    await journey.breakPods('registry-outage', 3)
    const again = await repeatAlert()

    expect((await journey.answered(again)).words).toContain('What to do')
  })
})

describe('the same message', () => {
  test('delivered again gets one answer', async () => {
    await begin()
    const [ts = ''] = await journey.alert('alertmanager')
    await journey.act('redeliver', {})
    await journey.answered(ts)
    await journey.act('redeliver', {})
    const [marker = ''] = await journey.alert('person', { pods: ['shop/nobody-1'] })
    await journey.outcome(marker)

    expect(await journey.answers(ts)).toHaveLength(1)
  })

  test('edited by its tool is followed: one answer, and none for the word that it is over', async () => {
    await begin()
    const [ts = ''] = await journey.alert('grafana-oncall')
    await journey.answered(ts)
    await journey.act('alerts/edit', { channel: 'alerts', ts, state: 'resolved' })
    await journey.act('alerts/edit', { channel: 'alerts', ts, state: 'firing' })
    const [marker = ''] = await journey.alert('person', { pods: ['shop/nobody-1'] })
    await journey.outcome(marker)

    expect(await journey.answers(ts)).toHaveLength(1)
  })
})

test("the bot's own answers, of which it hears, are no alerts", async () => {
  await begin(3, { sandbox: { echoes: true } })
  const [ts = ''] = await journey.alert('alertmanager')
  const answer = await journey.answered(ts)
  await journey.fix()
  await untilAnswerSays(ts, 'Recovered after')

  expect(journey.lines.filter((line) => line['msg'] === 'Alert dealt with')).toHaveLength(1)
  expect(await journey.answers(ts)).toMatchObject([{ ts: answer.ts }])
})
