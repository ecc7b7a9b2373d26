import { afterEach, expect, test } from '@jest/globals'
import { type Journey, startJourney } from '../support/alert-journey.ts'

let journey: Journey
afterEach(() => journey.stop())

const second = 1000
const minute = 60 * second
const hour = 60 * minute

/** An alert that is answered, with what can be pressed below the answer. */
async function begin(pods: number) {
  journey = await startJourney({ sandbox: { situations: [] } })
  await journey.start()
  await journey.breakPods('registry-outage', pods)
  const { failing } = await journey.look('scenarios')
  const names = Array.isArray(failing) ? failing.map(String) : []
  const [alert = ''] = await journey.alert('alertmanager', { pods: names.slice(0, 1) })
  const answer = await journey.answered(alert)
  return { alert, answer, names }
}

async function rawBelow(alert: string) {
  const { messages } = await journey.look(`messages?as=sam&channel=alerts&thread=${alert}`)
  return Array.isArray(messages) ? messages.map(Object) : []
}

async function press(alert: string, ts: string, control: string, choice?: string) {
  const message = (await rawBelow(alert)).find((one) => one.ts === ts)
  const values = Array.from(JSON.stringify(message).matchAll(/"value":"([^"]+)"/g), ([, value = '']) => value)
  const value = values.find((one) => choice !== undefined && one.startsWith(`${choice} `))
  const pressed = { as: 'sam', channel: 'alerts', ts, actionId: `pullcheck_${control}` }
  expect(await journey.act('press', { ...pressed, ...(value !== undefined && { value }) })).toMatchObject({
    ok: true,
  })
}

const whispered = (alert: string, says: string) =>
  journey.until(async () => (await journey.answers(alert)).find(({ text }) => text.includes(says)))
const answerNow = async (alert: string, ts: string) =>
  (await journey.answers(alert)).find((one) => one.ts === ts)

/** Lets the loops work for a while, and the clock go on. */
async function pass(ms: number) {
  const end = 12
  for (let step = 0; step < end; step++) {
    journey.skip(ms / end)
    await new Promise((resolve) => setTimeout(resolve, 60))
  }
}

test('a muted incident counts on in silence, and is told once the mute ends', async () => {
  const { alert, answer, names } = await begin(3)
  await press(alert, answer.ts, 'more', 'mute-hour')
  await whispered(alert, 'Muted in this channel')
  const before = await answerNow(alert, answer.ts)

  const others = await journey.alert('alertmanager', { pods: names, count: 3 })
  for (const ts of others) await journey.outcome(ts)
  await pass(10 * minute)

  expect(await answerNow(alert, answer.ts)).toEqual(before)
  expect((await Promise.all(others.map((ts) => journey.answers(ts)))).flat()).toEqual([])

  await pass(hour)
  const told = await journey.until(async () => {
    const message = await answerNow(alert, answer.ts)
    return message?.words.match(/Alerts\s+4\n/) ? message : (journey.skip(second), undefined)
  })
  expect(told.edited).toBe(true)
})

test('a mute that is undone lets everything out at once', async () => {
  const { alert, answer, names } = await begin(2)
  await press(alert, answer.ts, 'more', 'mute-day')
  const confirmation = await whispered(alert, 'Muted in this channel')
  const [other = ''] = await journey.alert('alertmanager', { pods: names })
  await journey.outcome(other)
  await pass(minute)

  await press(alert, confirmation.ts, 'unmute')

  await whispered(alert, 'No longer muted')
  const told = async () => (await answerNow(alert, answer.ts))?.words.match(/Alerts\s+2\n/) ?? undefined
  expect(await journey.until(told)).toHaveLength(1)
})

test('check again looks now: the answer says that it is over', async () => {
  const { alert, answer } = await begin(1)
  await press(alert, answer.ts, 'again')
  await whispered(alert, 'nothing has changed')
  await journey.fix()

  // A list of pods that was just read is believed for some seconds.
  const says = async (words: string) =>
    (await journey.answers(alert)).some(({ text }) => text.includes(words))
  await journey.until(async () => {
    await press(alert, answer.ts, 'again')
    await new Promise((resolve) => setTimeout(resolve, 1500))
    return says('it is over')
  })
  const isEdited = async () => (await says('Recovered')) || (journey.skip(second), false)
  expect(await journey.until(isEdited)).toBe(true)
})
