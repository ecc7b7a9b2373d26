import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type Journey, type Settings, startJourney } from '../support/alert-journey.ts'

let journey: Journey
let data: string
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'pullcheck-'))
})
afterEach(async () => {
  await journey.stop()
  await rm(data, { recursive: true, force: true })
})

const second = 1000
const pods = ['booking/api-8fcf92b06-4rfrw']

async function begin(settings: Settings = {}) {
  const { sandbox, ...more } = settings
  journey = await startJourney({ config: { data }, sandbox: { situations: [], ...sandbox }, ...more })
  const bot = await journey.start()
  await journey.breakPods('registry-outage', 3)
  return bot
}

/** Waits for what is due later, as if time went by. */
function inTime<T>(check: () => Promise<T | undefined | false>) {
  return journey.until(async () => {
    const found = await check()
    if (!found) journey.skip(second)
    return found
  })
}

const firstAnswer = (ts: string) => async () => (await journey.answers(ts))[0]
const logged = (message: string) => journey.lines.filter(({ msg }) => msg === message)

describe('Slack in trouble', () => {
  test('429: nothing is tried again before the time that Slack asks for', async () => {
    await begin()
    await journey.faults({
      target: 'slack',
      method: 'chat.postMessage',
      status: 429,
      retryAfterSeconds: 30,
      times: 1,
    })
    const [ts = ''] = await journey.alert('alertmanager')
    await journey.until(() => logged('Message not sent, tried again later').length > 0)
    const tried = Number(Object(logged('Message not sent, tried again later')[0])['until'])

    await inTime(firstAnswer(ts))

    expect(Number((await journey.answers(ts))[0]?.ts) * second).toBeGreaterThanOrEqual(tried)
    expect(await journey.countOf('slack', 'chat.postMessage')).toBe(2)
  })

  test.each([
    ['503', { status: 503 }],
    ['internal_error', { error: 'internal_error' }],
    ['a connection that breaks', { dropConnection: true }],
    ['a server error after the work was done', { status: 503, after: true }],
    ['a connection that breaks after the work was done', { dropConnection: true, after: true }],
  ])('%s: the answer stands there once', async (_, fault) => {
    await begin()
    await journey.faults({ target: 'slack', method: 'chat.postMessage', times: 1, ...fault })
    const [ts = ''] = await journey.alert('alertmanager')
    await journey.until(() => logged('Message not sent, tried again later').length > 0)
    await inTime(async () => (await journey.countOf('slack', 'conversations.replies')) > 0)
    await inTime(firstAnswer(ts))
    const [marker = ''] = await journey.alert('person', { pods: ['shop/nobody-1'] })
    await journey.outcome(marker)

    expect(await journey.answers(ts)).toHaveLength(1)
  })

  test('an alert that was deleted meanwhile is let go', async () => {
    await begin()
    await journey.faults({ target: 'slack', method: 'chat.postMessage', status: 503, times: 1 })
    const [ts = ''] = await journey.alert('alertmanager')
    await journey.until(() => logged('Message not sent, tried again later').length > 0)
    await journey.act('alerts/edit', { channel: 'alerts', ts, state: 'deleted' })

    const [line] = await inTime(
      async () => logged('Message given up').length > 0 && logged('Message given up'),
    )
    expect(line).toMatchObject({ reason: 'thread_not_found' })
  })

  test('a token that was revoked is told to the operator, and nothing is lost', async () => {
    await begin()
    await journey.faults({ target: 'slack', error: 'token_revoked' })
    const [ts = ''] = await journey.alert('alertmanager')
    await journey.until(() => logged('Slack refuses the app, access has to be put right').length > 0)
    await journey.faults()

    expect(await inTime(firstAnswer(ts))).toBeDefined()
  })

  test('real rate limits are kept, however many incidents there are', async () => {
    await begin({ sandbox: { rateLimits: true } })
    await journey.breakPods('registry-answers-403', 3)
    await journey.breakPods('quota-exceeded', 3)
    await journey.breakPods('new-pool-without-scopes', 3)
    const alerts = await journey.alert('grafana-oncall')
    for (const ts of alerts) await journey.outcome(ts)

    await inTime(async () => {
      const all = await Promise.all(alerts.map((ts) => journey.answers(ts)))
      return all.flat().length >= 3
    })
    const { calls } = await journey.look('calls')
    expect(JSON.stringify(Object(Object(calls)['slack'])['chat.postMessage'])).not.toContain('429')
  })
})

describe('Kubernetes in trouble', () => {
  test('slow: the answer comes all the same', async () => {
    await begin()
    await journey.faults({ target: 'kubernetes', delayMs: 300 })
    const [ts = ''] = await journey.alert('alertmanager')

    expect((await journey.answered(ts)).words).toContain('registry.kioskworks.io')
  })

  test.each([
    ['an expired token', { status: 401 }],
    ['an API server that does not answer', { status: 503 }],
    ['a broken connection', { dropConnection: true }],
  ])('%s: nothing is said before the pods can be seen, then it is', async (_, fault) => {
    await begin()
    await journey.faults({ target: 'kubernetes', ...fault })
    const [ts = ''] = await journey.alert('alertmanager')
    await inTime(async () => (await journey.countOf('kubernetes', 'list pods')) > 0)
    expect(await journey.answers(ts)).toEqual([])
    await journey.faults()

    expect(await inTime(firstAnswer(ts))).toBeDefined()
  })
})

describe('a bot that was away', () => {
  test('answers what was posted meanwhile', async () => {
    const bot = await begin()
    await journey.until(async () => (await journey.countOf('slack', 'auth.test')) > 1)
    await journey.stopBot(bot)
    const missed = await journey.alert('grafana-oncall')
    await journey.act('say', { as: 'sam', channel: 'alerts', text: 'anybody here?' })
    await journey.start()

    for (const ts of missed) expect(await journey.outcome(ts)).toBe('answered')
    expect(await journey.answered(missed[0] ?? '')).toBeDefined()
  })

  test('says nothing about what was over before it came back', async () => {
    const bot = await begin()
    await journey.stopBot(bot)
    const missed = await journey.alert('alertmanager', { pods: undefined })
    await journey.fix()
    await journey.start()
    await journey.outcome(missed[0] ?? '')

    expect(await journey.answers(missed[0] ?? '')).toEqual([])
  })

  test('sends what it had not sent, and edits what it had', async () => {
    const bot = await begin()
    await journey.faults({ target: 'slack', method: 'chat.postMessage', status: 429, retryAfterSeconds: 60 })
    const [ts = ''] = await journey.alert('alertmanager')
    await journey.until(() => logged('Message not sent, tried again later').length > 0)
    await journey.stopBot(bot)
    await journey.faults()
    const next = await journey.start()
    await inTime(firstAnswer(ts))
    await journey.stopBot(next)
    await journey.fix()
    await journey.start()
    await inTime(async () => (await journey.answers(ts))[0]?.words.includes('Recovered after'))

    expect(await journey.answers(ts)).toHaveLength(1)
  })
})

test('two bots on one store give one answer', async () => {
  await begin()
  await journey.start()
  const alerts = await journey.alert('grafana-oncall')
  for (const ts of alerts) await journey.outcome(ts)
  await journey.act('redeliver', {})
  await inTime(async () => (await Promise.all(alerts.map((ts) => journey.answers(ts)))).flat().length > 0)
  const [marker = ''] = await journey.alert('person', { pods: ['shop/nobody-1'] })
  await journey.outcome(marker)

  const answers = (await Promise.all(alerts.map((ts) => journey.answers(ts)))).flat()
  expect(answers.filter(({ words }) => words.includes('What to do'))).toHaveLength(1)
})

describe('told by people', () => {
  const act = (path: string, body: object) => journey.act(path, { as: 'sam', channel: 'alerts', ...body })

  test('watch off stops, watch on begins again', async () => {
    await begin()
    await act('say', { text: '/pullcheck watch off' })
    await journey.until(() => logged('Watching a channel was changed').length === 1)
    const [silent = ''] = await journey.alert('alertmanager')
    await act('say', { text: '/pullcheck watch on' })
    await journey.until(() => logged('Watching a channel was changed').length === 2)
    const [heard = ''] = await journey.alert('alertmanager')
    await journey.answered(heard)

    expect(await journey.answers(silent)).toEqual([])
    expect(logged('Alert dealt with').map(({ ts }) => ts)).toEqual([heard])
  })

  test('only admins may switch it', async () => {
    await begin()
    await journey.act('say', { as: 'yui', channel: 'alerts', text: '/pullcheck watch off' })
    const [ts = ''] = await journey.alert('alertmanager')

    expect(await journey.answered(ts)).toBeDefined()
  })

  test('the shortcut on any message is answered in its thread', async () => {
    await begin()
    const [ts = ''] = await journey.alert('alertmanager', { channel: 'payments', pods })
    await act('shortcut', { channel: 'payments', ts, callbackId: 'diagnose_image_pull' })

    const said = await journey.until(async () => (await journey.answers(ts, 'payments')).at(-1))
    expect(said.fromBot).toBe(true)
    await journey.until(async () =>
      (await journey.answers(ts, 'payments')).some(({ words }) => words.includes('registry.kioskworks.io')),
    )
  })

  test('the shortcut where the bot is not is answered to the asker alone', async () => {
    await begin()
    const [ts = ''] = await journey.alert('alertmanager', { channel: 'random', pods })
    await act('shortcut', { channel: 'random', ts, callbackId: 'diagnose_image_pull' })

    await journey.until(async () =>
      (await journey.messages(undefined, 'random')).some(({ fromBot }) => fromBot),
    )
    expect(await journey.answers(ts, 'random')).toEqual([])
  })

  test('the emoji on any message is answered in its thread, once', async () => {
    await begin()
    const [ts = ''] = await journey.alert('alertmanager', { channel: 'payments', pods })
    await act('react', { channel: 'payments', ts, name: 'stethoscope' })
    await journey.act('react', { as: 'yui', channel: 'payments', ts, name: 'stethoscope' })

    await journey.until(async () =>
      (await journey.answers(ts, 'payments')).some(({ words }) => words.includes('registry.kioskworks.io')),
    )
    const asked = Object(await journey.look('calls'))
    expect(JSON.stringify(asked)).toContain('conversations.replies')
    expect(await journey.countOf('slack', 'conversations.replies')).toBe(1)
  })
})
