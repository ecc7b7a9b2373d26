import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { text as readText } from 'node:stream/consumers'
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { type Sandbox, startSandbox } from '../../../src/sandbox/start-sandbox.ts'

type Received = { headers: Record<string, unknown>; body: string }
type Answer = { status: number; body?: string; type?: string }

let sandbox: Sandbox
let bot: Server
let received: Received[] = []
let answerNext: Answer = { status: 200 }

beforeAll(async () => {
  sandbox = await startSandbox()
  bot = createServer((request, response) => {
    void takeRequest(request, response)
  })
  bot.listen(0, '127.0.0.1')
  await once(bot, 'listening')
  const address = bot.address()
  if (!address || typeof address === 'string') throw new Error('the bot has no port')
  sandbox.connectBot(`http://127.0.0.1:${address.port}/slack/events`)
})
afterAll(async () => {
  bot.closeAllConnections()
  bot.close()
  await sandbox.stop()
})
afterEach(() => {
  received = []
  answerNext = { status: 200 }
})

async function takeRequest(request: IncomingMessage, response: ServerResponse) {
  received.push({ headers: request.headers, body: await readText(request) })
  response.writeHead(answerNext.status, { 'content-type': answerNext.type ?? 'text/plain' })
  response.end(answerNext.body)
}

async function act(action: 'say' | 'press', body: object) {
  const response = await fetch(`${sandbox.api}${action}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return JSON.parse(await response.text())
}

async function look(path: string) {
  const response = await fetch(`${sandbox.api}${path}`)
  return JSON.parse(await response.text())
}

function formOf({ body }: Received) {
  return Object.fromEntries(new URLSearchParams(body))
}

async function respond(url: string, message: object): Promise<Response> {
  return fetch(url, { method: 'POST', body: JSON.stringify(message) })
}

async function postAsBot(message: object) {
  const response = await fetch(`${sandbox.slack.apiUrl}chat.postMessage`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${sandbox.slack.botToken}`,
    },
    body: JSON.stringify(message),
  })
  return JSON.parse(await response.text())
}

describe('a slash command', () => {
  const command = { as: 'ana', channel: '#alerts', text: '/pullcheck pod checkout/web-7f9c-x2k4q' }

  test('reaches the bot as a form with a signature that holds', async () => {
    const said = await act('say', command)

    expect(said).toMatchObject({ ok: true, kind: 'command', deliveries: [{ status: 200, attempts: 1 }] })
    const [request] = received
    if (!request) throw new Error('nothing received')
    const { 'x-slack-request-timestamp': time, 'x-slack-signature': signature } = request.headers
    const mac = createHmac('sha256', sandbox.slack.signingSecret).update(`v0:${String(time)}:${request.body}`)
    expect(signature).toBe(`v0=${mac.digest('hex')}`)
    expect(Math.abs(Number(time) - Date.now() / 1000)).toBeLessThan(60)
    expect(formOf(request)).toMatchObject({
      command: '/pullcheck',
      text: 'pod checkout/web-7f9c-x2k4q',
      user_id: 'U0ANA0001',
      channel_id: 'C0ALERTS1',
      response_url: expect.stringContaining('/commands/'),
    })
  })

  test('is answered by the body of the response, to its author alone, and replaced later', async () => {
    answerNext = { status: 200, body: 'looking' }
    await act('say', { ...command, channel: '#payments' })
    const { response_url: url = '' } = formOf(received[0] ?? { headers: {}, body: '' })

    await respond(url, { text: 'found it', replace_original: true })

    const own = await look('messages?channel=payments&as=ana')
    const others = await look('messages?channel=payments&as=sam')
    expect(own.messages).toMatchObject([{ text: 'found it', ephemeral: true, name: 'pullcheck' }])
    expect(others.messages).toEqual([])
  })

  test('can be answered five times', async () => {
    await act('say', { ...command, as: 'budi' })
    const { response_url: url = '' } = formOf(received[0] ?? { headers: {}, body: '' })

    const statuses: number[] = []
    for (const text of 'abcdef') statuses.push((await respond(url, { text })).status)

    expect(statuses).toEqual([200, 200, 200, 200, 200, 404])
  })

  test('is not answered with blocks that Slack would refuse', async () => {
    await act('say', { ...command, as: 'budi' })
    const { response_url: url = '' } = formOf(received[0] ?? { headers: {}, body: '' })

    const response = await respond(url, { blocks: [{ type: 'header' }] })

    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ error: 'invalid_blocks' })
  })

  test("that fails is reported in Slack's words", async () => {
    answerNext = { status: 500 }

    expect(await act('say', command)).toMatchObject({ ok: false, error: 'http_error' })
  })
})

describe('a message', () => {
  test('that mentions the bot raises app_mention besides message', async () => {
    const said = await act('say', { as: 'sam', channel: 'alerts', text: '@pullcheck help & <fix>' })

    const events = received.map(({ body }) => JSON.parse(body))
    expect(new Set(events.map(({ event }) => event.type))).toEqual(new Set(['app_mention', 'message']))
    expect(new Set(events.map(({ event_id: id }) => id)).size).toBe(2)
    expect(events[0]).toMatchObject({
      type: 'event_callback',
      event: {
        user: 'U0SAM0001',
        channel: 'C0ALERTS1',
        ts: said.ts,
        text: '<@U0PULLCHK> help &amp; &lt;fix&gt;',
      },
    })
  })

  test('in a thread says so', async () => {
    const root = await act('say', { as: 'sam', channel: 'alerts', text: 'it fails' })
    received = []

    await act('say', { as: 'camille', channel: 'alerts', thread: root.ts, text: '@pullcheck help' })

    const threads = received.map(({ body }) => JSON.parse(body).event.thread_ts)
    expect(threads).toEqual([root.ts, root.ts])
    const { messages } = await look(`messages?channel=alerts&as=yui&thread=${root.ts}`)
    expect(messages).toMatchObject([{ text: 'it fails', replies: 1 }, { name: 'camille' }])
  })

  test('to the bot alone is a message.im, and its links are marked up', async () => {
    const typed = 'Head "https://us-docker.pkg.dev/v2/a/b": 403, see ghcr.io/a/b:1'

    await act('say', { as: 'yui', channel: 'dm', text: typed })

    expect(received.map(({ body }) => JSON.parse(body).event)).toMatchObject([
      {
        type: 'message',
        channel_type: 'im',
        text: 'Head "<https://us-docker.pkg.dev/v2/a/b>": 403, see <http://ghcr.io/a/b:1|ghcr.io/a/b:1>',
      },
    ])
  })

  test('that the bot does not take is sent once more', async () => {
    answerNext = { status: 500 }

    const said = await act('say', { as: 'sam', channel: 'alerts', text: 'hello' })

    expect(said).toMatchObject({ ok: false, deliveries: [{ attempts: 2 }] })
    expect(received.map(({ headers }) => headers['x-slack-retry-num'])).toEqual([undefined, '1'])
  })
})

describe('a press', () => {
  const blocks = [
    {
      type: 'actions',
      block_id: 'choices',
      elements: [
        { type: 'button', action_id: 'share', value: 'v1', text: { type: 'plain_text', text: 'Share' } },
        {
          type: 'static_select',
          action_id: 'language',
          options: [{ text: { type: 'plain_text', text: '日本語' }, value: 'ja' }],
        },
      ],
    },
  ]

  test('of a button tells the bot which, where and whose', async () => {
    const { ts } = await postAsBot({ channel: 'C0ALERTS1', text: 'x', blocks })

    await act('press', { as: 'camille', channel: 'alerts', ts, actionId: 'share' })

    expect(JSON.parse(formOf(received[0] ?? { headers: {}, body: '' }).payload ?? '')).toMatchObject({
      type: 'block_actions',
      user: { id: 'U0CAM0001' },
      channel: { id: 'C0ALERTS1' },
      container: { message_ts: ts, is_ephemeral: false },
      message: { text: 'x' },
      actions: [{ type: 'button', action_id: 'share', block_id: 'choices', value: 'v1' }],
    })
  })

  test('of an option carries the choice, and the answer may take the place of the message', async () => {
    const { ts } = await postAsBot({ channel: 'C0PAYMNT1', text: 'x', blocks })
    await act('press', { as: 'yui', channel: 'payments', ts, actionId: 'language', value: 'ja' })
    const payload = JSON.parse(formOf(received[0] ?? { headers: {}, body: '' }).payload ?? '')

    await respond(payload.response_url, { text: 'y', replace_original: true })

    expect(payload.actions).toMatchObject([{ selected_option: { value: 'ja' } }])
    const { messages } = await look('messages?channel=payments&as=sam')
    expect(messages).toMatchObject([{ ts, text: 'y', ephemeral: false }])
    await respond(payload.response_url, { delete_original: true })
    expect((await look('messages?channel=payments&as=sam')).messages).toEqual([])
  })

  test('on an ephemeral message has no message in it, as in Slack', async () => {
    answerNext = { status: 200, type: 'application/json', body: JSON.stringify({ text: 'x', blocks }) }
    await act('say', { as: 'camille', channel: 'dm', text: '/pullcheck help' })
    const { messages } = await look('messages?channel=dm&as=camille')
    received = []
    answerNext = { status: 200 }

    await act('press', { as: 'camille', channel: 'dm', ts: messages[0].ts, actionId: 'share' })

    const payload = JSON.parse(formOf(received[0] ?? { headers: {}, body: '' }).payload ?? '')
    expect(payload.container).toMatchObject({ is_ephemeral: true })
    expect(payload).not.toHaveProperty('message')
  })
})

describe('refusals', () => {
  test.each([
    ['say', { as: 'nobody', channel: 'alerts', text: 'x' }, 'unknown_person'],
    ['say', { as: 'ana', channel: 'nowhere', text: 'x' }, 'unknown_channel'],
    ['say', { as: 'ana', channel: 'D0YUI0001', text: 'x' }, 'unknown_channel'],
    ['say', { as: 'ana', channel: 'alerts', text: '/other' }, 'unknown_command'],
    ['say', { as: 'ana', channel: 'alerts', text: '/pullcheck help', thread: '1.0' }, 'command_in_thread'],
    ['say', { as: 'ana', channel: 'alerts', text: 'x', thread: '1.0' }, 'unknown_thread'],
    ['say', { as: 'ana', channel: 'alerts', text: ' ' }, 'wrong_arguments'],
    ['press', { as: 'ana', channel: 'alerts', ts: '1.0', actionId: 'x' }, 'unknown_message'],
  ] as const)('%s %o: %s', async (action, body, error) => {
    expect(await act(action, body)).toEqual({ ok: false, error })
    expect(received).toEqual([])
  })

  test('a form of another site', async () => {
    const response = await fetch(`${sandbox.api}say`, { method: 'POST', body: '{}' })

    expect(await response.json()).toEqual({ ok: false, error: 'json_only' })
  })

  test('too much text', async () => {
    const said = await act('say', { as: 'ana', channel: 'alerts', text: 'x'.repeat(70_000) })

    expect(said).toEqual({ ok: false, error: 'too_long' })
  })
})

test('the workspace and the cluster can be looked at', async () => {
  const workspace = await look('workspace')
  const cluster = await look('cluster')

  expect(workspace.people.map(({ locale }: { locale: string }) => locale)).toEqual([
    'es-LA',
    'fr-FR',
    'ja-JP',
    'id-ID',
    'en-US',
  ])
  expect(workspace.scenarios).toEqual(sandbox.scenarios)
  expect(cluster.pods).toHaveLength(sandbox.scenarios.length)
})

test('the stream tells each change to those who may see it', async () => {
  const response = await fetch(`${sandbox.api}stream?as=budi`)
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  await act('say', { as: 'ana', channel: 'dm', text: 'private' })
  await act('say', { as: 'sam', channel: 'alerts', text: 'for all' })

  let seen = ''
  while (!seen.includes('for all')) seen += (await reader?.read())?.value ?? ''
  await reader?.cancel()

  expect(seen).not.toContain('private')
  const line = seen.split('\n').find((part) => part.includes('for all')) ?? ''
  expect(JSON.parse(line.replace('data: ', ''))).toMatchObject({
    type: 'message',
    message: { name: 'sam', text: 'for all', ephemeral: false },
  })
})
