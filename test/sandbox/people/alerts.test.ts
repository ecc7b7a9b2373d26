import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { alertTools } from '../../../src/sandbox/alerts/tools/index.ts'
import { type ReceivingBot, startReceivingBot } from '../../support/receiving-bot.ts'

const end = /resolved|recovered|closed|healthy|Successfully|fine|Running/i
const pod = 'checkout/web-7f9c-x2k4q'
const tools = Object.entries(alertTools).map(([name, tool]) => ({ name, ...tool }))
let bot: ReceivingBot

beforeAll(async () => {
  bot = await startReceivingBot()
})
afterAll(() => bot.stop())
afterEach(() => bot.clear())

function send(body: object) {
  return bot.act('alerts', { channel: 'alerts', ...body })
}

describe.each(tools)('$name', ({ name, app }) => {
  const isWebhook = app && !('user' in app)

  test('posts as it does in Slack, and the bot hears of it', async () => {
    const { ts } = await send({ tool: name, pods: [pod] })

    const [event] = bot.events()
    expect(event).toMatchObject({ type: 'message', channel: 'C0ALERTS1', ts: Array.isArray(ts) ? ts[0] : '' })
    expect(event?.['subtype']).toBe(isWebhook ? 'bot_message' : undefined)
    expect(event?.['bot_id']).toBe(app?.botId)
    expect(event?.['user'] === undefined).toBe(Boolean(isWebhook))
    expect(JSON.stringify(event)).toContain(name === 'argo-cd' ? '"web"' : 'web-7f9c-x2k4q')
    expect(JSON.stringify(event)).not.toMatch(/undefined|\[object/)
  })

  test('says that it is over, unless the tool never does', async () => {
    await send({ tool: name, pods: [pod], state: 'resolved' })
    await send({ tool: name, pods: [pod] })

    const ended = bot
      .events()
      .map(({ text, blocks, attachments }) => end.test(JSON.stringify({ text, blocks, attachments })))
    expect(ended).toEqual([name !== 'kwatch', false])
  })

  test('tells of a workload and of a namespace', async () => {
    await send({ tool: name, workload: 'StatefulSet/storefront/cart-cache' })
    await send({ tool: name, namespace: 'storefront' })

    expect(JSON.stringify(bot.events()[0])).toContain('cart-cache')
    expect(JSON.stringify(bot.events()[1])).toContain('storefront')
  })
})

test('one message for each pod, or one for all', async () => {
  const pods = ['a/one', 'a/two', 'b/three']

  const single = await send({ tool: 'datadog', pods })
  const grouped = await send({ tool: 'grafana', pods })
  const many = await send({ tool: 'pagerduty', pods, count: 7 })

  expect([single.ts, grouped.ts, many.ts]).toMatchObject([{ length: 3 }, { length: 1 }, { length: 7 }])
  expect(bot.events()).toHaveLength(11)
  expect(JSON.stringify(bot.events().find(({ username }) => username === 'Grafana'))).toContain('three')
})

test('a passed-on event carries what the kubelet said, as Slack marks it up', async () => {
  await send({ tool: 'botkube', pods: [pod] })

  expect(JSON.stringify(bot.events())).toMatch(
    /Failed to pull image .*<https:\/\/us-central1-docker\.pkg\.dev\/v2\//,
  )
})

test('an alert is edited to be over, and taken away', async () => {
  const { ts } = await send({ tool: 'grafana-oncall', pods: [pod] })
  const place = { channel: 'alerts', ts: Array.isArray(ts) ? ts[0] : '' }
  bot.clear()

  await bot.act('alerts/edit', place)
  await bot.act('alerts/edit', { ...place, state: 'deleted' })

  expect(bot.events()).toMatchObject([
    {
      subtype: 'message_changed',
      message: {
        ts: place.ts,
        bot_id: 'B0ONCALL',
        attachments: [{ text: expect.stringContaining('Resolved') }],
      },
      previous_message: { attachments: [{ text: expect.stringContaining('Firing') }] },
    },
    { subtype: 'message_deleted', deleted_ts: place.ts },
  ])
})

test('a group that is edited tells of fewer pods', async () => {
  const { ts } = await send({ tool: 'alertmanager-grouped', pods: ['a/one', 'a/two'] })
  const place = { channel: 'alerts', ts: Array.isArray(ts) ? ts[0] : '' }
  bot.clear()

  await bot.act('alerts/edit', { ...place, state: 'firing', pods: ['a/two'] })

  expect(bot.events()).toMatchObject([
    { message: { attachments: [{ title: expect.stringContaining('[FIRING:1]') }] } },
  ])
  expect(JSON.stringify(bot.events()[0]?.['message'])).not.toContain('one')
})

test('a note of a tool stands in the thread', async () => {
  const { ts } = await send({ tool: 'pagerduty', pods: [pod] })
  bot.clear()

  await send({ tool: 'pagerduty', pods: [pod], state: 'resolved', thread: Array.isArray(ts) ? ts[0] : '' })

  expect(bot.events()).toMatchObject([{ bot_id: 'B0PAGERDTY', thread_ts: Array.isArray(ts) ? ts[0] : '' }])
})

test('without a name, whatever fails since the sandbox was broken', async () => {
  expect(await send({ tool: 'grafana' })).toEqual({ ok: false, error: 'nothing_fails' })
  const { pods } = await bot.act('scenarios', { name: 'quota-exceeded' })

  const sent = await send({ tool: 'event-exporter' })

  expect(sent.ts).toHaveLength(Array.isArray(pods) ? pods.length : 0)
  expect(bot.events()[0]).toMatchObject({ text: expect.stringContaining('429 Too Many Requests') })
})

test.each([
  [{ tool: 'smoke-signals', pods: [pod] }, 'wrong_arguments'],
  [{ tool: 'grafana', workload: 'Elephant/a/b' }, 'wrong_arguments'],
  [{ tool: 'grafana', pods: [pod], channel: 'nowhere' }, 'unknown_channel'],
])('%o: %s', async (body, error) => {
  expect(await send(body)).toEqual({ ok: false, error })
})
