import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import bolt, { type Logger } from '@slack/bolt'
import { type ReceivingBot, startReceivingBot } from '../../../support/receiving-bot.ts'

type App = InstanceType<typeof bolt.App>
type Client = InstanceType<typeof bolt.SocketModeReceiver>['client']

const said = { as: 'sam', channel: 'alerts', text: 'hello' }
/** Connections break on purpose here. */
const silent: Logger = {
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: () => {},
  setLevel: () => {},
  getLevel: () => bolt.LogLevel.ERROR,
  setName: () => {},
}
let bot: ReceivingBot
let app: App
let client: Client
let heard: string[]

beforeEach(async () => {
  bot = await startReceivingBot({ patienceMs: 200 })
  const { appToken, slack } = bot.sandbox
  const clientOptions = { slackApiUrl: slack.apiUrl }
  const receiver = new bolt.SocketModeReceiver({
    appToken,
    logger: silent,
    installerOptions: { clientOptions },
  })
  client = receiver.client
  app = new bolt.App({ token: slack.botToken, receiver, logger: silent, clientOptions })
  heard = []
  app.message(async ({ message }) => {
    heard.push('text' in message ? (message.text ?? '') : '')
  })
  app.command('/pullcheck', ({ ack, command }) => ack(`you said ${command.text}`))
  await app.start()
})
afterEach(async () => {
  await bot.act('faults', { faults: [] })
  await app.stop()
  await bot.stop()
})

/** Bolt acknowledges an event before it passes it on. */
async function hear(count: number): Promise<string[]> {
  while (heard.length < count) await sleep(5)
  return heard
}

describe('through Bolt', () => {
  test('events come by the socket instead of HTTP, and are acknowledged', async () => {
    expect(await bot.act('say', said)).toMatchObject({
      ok: true,
      deliveries: [{ kind: 'event', attempts: 1 }],
    })

    expect(await hear(1)).toEqual(['hello'])
    expect(bot.received).toEqual([])
  })

  test('the acknowledgement of a command carries its first answer', async () => {
    await bot.act('say', { ...said, text: '/pullcheck help' })

    expect((await bot.look('messages?channel=alerts&as=sam')).messages).toMatchObject([
      { text: 'you said help' },
    ])
  })

  test('an event may come twice', async () => {
    await bot.act('say', said)
    await bot.act('redeliver', {})

    expect(await hear(2)).toEqual(['hello', 'hello'])
  })
})

describe('a connection', () => {
  test('that falls silent stays open, and what is sent is lost', async () => {
    await bot.act('faults', { faults: [{ target: 'socket', silent: true, times: 1 }] })

    const lost = await bot.act('say', said)

    expect(lost).toMatchObject({ ok: false, error: 'operation_timeout', deliveries: [{ attempts: 2 }] })
    expect(heard).toEqual([])
  })

  test.each([
    ['is dropped', { dropConnection: true }],
    ['is to be refreshed', { error: 'refresh_requested' }],
  ])('that %s is opened anew by the client', async (_name, fault) => {
    const connected = new Promise((resolve) => client.once('connected', resolve))

    await bot.act('faults', { faults: [{ target: 'socket', ...fault, times: 1 }] })
    await connected

    expect(await bot.act('say', said)).toMatchObject({ ok: true })
    expect(await hear(1)).toEqual(['hello'])
  })
})

test('only the token of the app opens a connection, and only with a ticket', async () => {
  const { apiUrl, botToken } = bot.sandbox.slack
  const refused = await bot.call('apps.connections.open', { token: botToken })
  const socket = new WebSocket(apiUrl.replace('http', 'ws').replace('/api/', '/link/?ticket=made-up'))

  const refusal = await new Promise((resolve) =>
    socket.addEventListener('error', ({ type }) => resolve(type)),
  )

  expect(refused).toMatchObject({ ok: false, error: 'not_allowed_token_type' })
  expect(refusal).toBe('error')
})
