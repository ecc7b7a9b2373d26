import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Message } from '../../src/sandbox-prompt/people-client.ts'
import { printMessage } from '../../src/sandbox-prompt/print-message.ts'
import { type Everything, startEverything } from '../support/start-everything.ts'

const question = 'pod checkout/web-7f9c-x2k4q'
/** Its answer takes two messages. */
const longQuestion = 'pod billing/invoicer-7b9d4c6f5-k2m8p'
let everything: Everything

beforeAll(async () => {
  everything = await startEverything()
}, 30_000)
afterAll(() => everything.stop())

const ask: Everything['ask'] = (...args) => everything.ask(...args)

async function messagesOf(as: string, channel: string, thread?: string): Promise<Message[]> {
  const query = new URLSearchParams({ as, channel, ...(thread !== undefined && { thread }) })
  const response = await fetch(new URL(`messages?${query.toString()}`, everything.sandbox.api))
  const body: { messages: Message[] } = JSON.parse(await response.text())
  return body.messages
}

/** Waits until somebody sees a message that matches. */
async function untilSeen(as: string, matches: (message: Message) => boolean, act: () => Promise<unknown>) {
  const done = new AbortController()
  const seen = Promise.withResolvers<Message>()
  await everything.client.watch(as, (message) => matches(message) && seen.resolve(message), done.signal)
  await act()
  const message = await seen.promise
  done.abort()
  return message
}

describe('/pullcheck', () => {
  test.each([
    ['sam', 'The registry refuses access to the image'],
    ['ana', 'registro'],
    ['camille', 'registre'],
    ['yui', 'レジストリ'],
    ['budi', 'Registry'],
  ])('%s is answered in their own language, for them alone', async (person, words) => {
    const message = await ask(person, `/pullcheck ${question}`)

    expect(message.ephemeral).toBe(true)
    expect(message.text).toContain(words)
    expect(printMessage(message)).toContain('gcloud artifacts repositories add-iam-policy-binding')
  })

  test('the answer takes the place of the line that says somebody is looking', async () => {
    await ask('sam', `/pullcheck ${question}`, 'dm')

    const lines = (await messagesOf('sam', 'dm')).map(({ text }) => text)
    expect(lines).not.toContain('Checking …')
    expect(lines).toHaveLength(1)
  })

  test('--lang wins over the profile', async () => {
    const message = await ask('yui', `/pullcheck ${question} --lang fr`)

    expect(message.text).toContain('registre')
  })

  test('a pasted error is explained', async () => {
    const error =
      'Failed to pull image "ghcr.test/team/app:1": failed to resolve reference "ghcr.test/team/app:1": failed to do request: Head "https://ghcr.test/v2/team/app/manifests/1": dial tcp: lookup ghcr.test on 10.8.0.10:53: no such host'

    const message = await ask('sam', `/pullcheck explain ${error}`)

    expect(message.text).toContain('host name')
  })

  test.each([
    ['sam', 'help', '/pullcheck explain'],
    ['yui', 'ヘルプ', '/pullcheck explain'],
    ['camille', 'pod web-1', 'espace de noms'],
  ])('%s asks "%s" and reads %s', async (person, words, expected) => {
    expect(printMessage(await ask(person, `/pullcheck ${words}`))).toContain(expected)
  })

  test('hostile words come back as words', async () => {
    const message = await ask('sam', '/pullcheck explain <!channel> *x* `y` ErrImagePull <https://e.test|z>')

    expect(JSON.stringify(message.blocks)).not.toMatch(/"type":"(broadcast|usergroup)"/)
    expect(message.text).not.toContain('<!channel>')
  })
})

describe('a mention', () => {
  test('is answered in the thread that it starts, by one message', async () => {
    const answer = await ask('budi', `@pullcheck ${question}`, 'payments')

    const thread = await messagesOf('budi', 'payments', answer.threadTs)
    expect(answer.ephemeral).toBe(false)
    expect(thread.map(({ fromBot }) => fromBot)).toEqual([false, true])
  })

  test('inside a thread is answered there', async () => {
    const first = await ask('sam', `@pullcheck ${question}`)
    const second = await ask('sam', '@pullcheck help', 'alerts', first.threadTs)

    expect(second.threadTs).toBe(first.threadTs)
  })
})

test('a direct message needs no command', async () => {
  const message = await ask('ana', question, 'dm')

  expect(message.text).toContain('registro')
})

test('"Share in channel" shows the same answer to everybody, with who shared it', async () => {
  const { ts, channel, text, blocks } = await ask('camille', `/pullcheck ${question}`)

  const shared = await untilSeen(
    'sam',
    (message) =>
      message.fromBot && !message.ephemeral && JSON.stringify(message.blocks).includes('"user_id"'),
    () =>
      everything.client.press({
        as: 'camille',
        channel,
        ts,
        actionId: 'pullcheck_more',
        value: optionOf(blocks, 'share'),
      }),
  )

  expect(shared.text).toBe(text)
  expect(printMessage(shared)).toContain(printMessage({ text, blocks: blocks.slice(0, 3) }))
})

describe('"Show the rest"', () => {
  const isNew = (known: string[]) => (message: Message) => message.fromBot && !known.includes(message.ts)

  test('of a private answer is private', async () => {
    const { ts, channel, blocks } = await ask('sam', `/pullcheck ${longQuestion}`)

    const rest = await untilSeen('sam', isNew([ts]), () =>
      everything.client.press({ as: 'sam', channel, ts, actionId: 'pullcheck_rest' }),
    )

    expect(rest.ephemeral).toBe(true)
    expect(stepNumbers([...blocks, ...rest.blocks])).toEqual(oneTo(stepNumbers(rest.blocks).at(-1) ?? 0))
  })

  test('of an answer in a thread is in the thread', async () => {
    const { ts, channel, threadTs } = await ask('sam', `@pullcheck ${longQuestion}`)

    const rest = await untilSeen('yui', isNew([ts]), () =>
      everything.client.press({ as: 'yui', channel, ts, actionId: 'pullcheck_rest' }),
    )

    expect(rest).toMatchObject({ ephemeral: false, threadTs })
  })
})

/** The value of an entry in one of the menus below an answer. */
function optionOf(blocks: Message['blocks'], choice: string): string {
  const value = new RegExp(`"(${choice} \\w+ [^"]+)"`).exec(JSON.stringify(blocks))?.[1]
  if (value === undefined) throw new Error(`The answer offers no ${choice}`)
  return value
}

/** Steps begin with their mark and number. */
function stepNumbers(blocks: Message['blocks']): number[] {
  return [...printMessage({ text: '', blocks }).matchAll(/^(?:✅|❌|◻) (\d+)\./gm)].map(([, number]) =>
    Number(number),
  )
}
function oneTo(last: number): number[] {
  return Array.from({ length: last }, (_, index) => index + 1)
}

describe('requests that are not from Slack', () => {
  const body = new URLSearchParams({
    command: '/pullcheck',
    text: question,
    user_id: 'U1',
    channel_id: 'C1',
  }).toString()
  const now = () => Math.floor(Date.now() / 1000)
  const sign = (secret: string, timestamp: number) =>
    `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`

  test.each([
    ['without a signature', () => ({})],
    [
      'with a wrong signature',
      () => ({ 'x-slack-request-timestamp': `${now()}`, 'x-slack-signature': sign('wrong', now()) }),
    ],
    [
      'with an old signature',
      () => ({
        'x-slack-request-timestamp': `${now() - 600}`,
        'x-slack-signature': sign(everything.sandbox.slack.signingSecret, now() - 600),
      }),
    ],
  ])('%s are refused', async (_, headers) => {
    const type = { 'content-type': 'application/x-www-form-urlencoded' }

    const response = await fetch(everything.events, {
      method: 'POST',
      headers: { ...type, ...headers() },
      body,
    })

    expect(response.status).toBe(401)
  })
})

test('the bot is alive and ready', async () => {
  const probe = async (path: string) => (await fetch(new URL(path, everything.events))).status

  expect([await probe('/healthz'), await probe('/readyz')]).toEqual([200, 200])
})

test('no log line holds a credential of the sandbox', () => {
  const text = everything.log.join('')

  expect(text).toContain('Bot started')
  expect(text).not.toContain(everything.sandbox.slack.botToken)
  expect(text).not.toContain(everything.sandbox.slack.signingSecret)
})
