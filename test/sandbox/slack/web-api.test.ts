import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import bolt, { type Logger } from '@slack/bolt'
import { type Sandbox, startSandbox } from '../../../src/sandbox/start-sandbox.ts'

const { LogLevel } = bolt
const { WebClient } = bolt.webApi

let sandbox: Sandbox
let slack: InstanceType<typeof WebClient>

beforeAll(async () => {
  sandbox = await startSandbox()
  slack = clientWith(sandbox.slack.botToken)
})
afterAll(() => sandbox.stop())

/** Refusals are expected here. */
const silent: Logger = {
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: () => {},
  setLevel: () => {},
  getLevel: () => LogLevel.ERROR,
  setName: () => {},
}

function clientWith(token: string) {
  return new WebClient(token, {
    slackApiUrl: sandbox.slack.apiUrl,
    retryConfig: { retries: 0 },
    logger: silent,
  })
}

describe('what the bot may ask', () => {
  test('who it is', async () => {
    expect(await slack.auth.test()).toMatchObject({ ok: true, user: 'pullcheck', team: 'kiosk' })
  })

  test.each([
    ['U0ANA0001', 'es-LA', 'America/Bogota', -18_000],
    ['U0CAM0001', 'fr-FR', 'Europe/Paris', expect.any(Number)],
    ['U0YUI0001', 'ja-JP', 'Asia/Tokyo', 32_400],
    ['U0BUD0001', 'id-ID', 'Asia/Jakarta', 25_200],
    ['U0SAM0001', 'en-US', 'America/New_York', expect.any(Number)],
  ])('that %s speaks %s and lives in %s', async (user, locale, tz, offset) => {
    const answer = await slack.users.info({ user, include_locale: true })

    expect(answer.user).toMatchObject({ locale, tz, tz_offset: offset })
  })

  test('the locale is left out unless it is asked for', async () => {
    const answer = await slack.users.info({ user: 'U0ANA0001' })

    expect(answer.user).not.toHaveProperty('locale')
  })

  test('what a channel is', async () => {
    const channel = await slack.conversations.info({ channel: 'C0ALERTS1' })
    const direct = await slack.conversations.open({ users: 'U0YUI0001' })

    expect(channel.channel).toMatchObject({ name: 'alerts', is_channel: true })
    expect(direct.channel).toMatchObject({ id: 'D0YUI0001' })
  })
})

describe('what the bot may write', () => {
  test('a message, a thread, a change, a reaction, and nothing of it in the end', async () => {
    const channel = 'C0PAYMNT1'
    const root = await slack.chat.postMessage({ channel, text: 'one' })
    const ts = root.ts ?? ''
    await slack.chat.postMessage({ channel, thread_ts: ts, text: 'two' })
    await slack.chat.update({ channel, ts, text: 'one, changed' })
    await slack.reactions.add({ channel, timestamp: ts, name: 'eyes' })

    const thread = await slack.conversations.replies({ channel, ts })
    const history = await slack.conversations.history({ channel })

    expect(thread.messages).toMatchObject([
      { text: 'one, changed', bot_id: expect.any(String), reactions: [{ name: 'eyes', count: 1 }] },
      { text: 'two', thread_ts: ts },
    ])
    expect(history.messages?.map(({ text }) => text)).toEqual(['one, changed'])
    await slack.reactions.remove({ channel, timestamp: ts, name: 'eyes' })
    await slack.chat.delete({ channel, ts })
    expect((await slack.conversations.history({ channel })).messages).toEqual([])
  })

  test("an ephemeral message, which is in nobody's history", async () => {
    const channel = 'C0ALERTS1'

    const answer = await slack.chat.postEphemeral({ channel, user: 'U0SAM0001', text: 'only you' })
    const history = await slack.conversations.history({ channel })

    expect(answer.message_ts).toMatch(/^\d+\.\d{6}$/)
    expect(history.messages).toEqual([])
  })

  test('an App Home', async () => {
    const view = { type: 'home' as const, blocks: [{ type: 'divider' as const }] }

    expect(await slack.views.publish({ user_id: 'U0SAM0001', view })).toMatchObject({ ok: true })
  })
})

describe('what Slack refuses', () => {
  const channel = 'C0ALERTS1'
  test.each([
    ['an unknown channel', () => slack.chat.postMessage({ channel: 'C9', text: 'x' }), 'channel_not_found'],
    ['an unknown person', () => slack.users.info({ user: 'U9' }), 'user_not_found'],
    ['an empty message', () => slack.chat.postMessage({ channel, text: '' }), 'no_text'],
    ['an endless text', () => slack.chat.postMessage({ channel, text: 'x'.repeat(40_001) }), 'msg_too_long'],
    [
      'a reply to nothing',
      () => slack.chat.postMessage({ channel, text: 'x', thread_ts: '1.000000' }),
      'thread_not_found',
    ],
    [
      'changing nothing',
      () => slack.chat.update({ channel, ts: '1.000000', text: 'x' }),
      'message_not_found',
    ],
    ['an unknown method', () => slack.apiCall('chat.shout'), 'unknown_method'],
    ['Socket Mode', () => slack.apps.connections.open(), 'not_allowed_token_type'],
    ['a stranger', () => clientWith('xoxb-stranger').auth.test(), 'invalid_auth'],
  ])('%s', async (_name, call, error) => {
    await expect(call()).rejects.toMatchObject({ data: { ok: false, error } })
  })

  test('somebody without a token', async () => {
    const response = await fetch(`${sandbox.slack.apiUrl}auth.test`, { method: 'POST' })

    expect(await response.json()).toEqual({ ok: false, error: 'not_authed' })
  })
})

describe('Block Kit limits', () => {
  const section = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text } })
  const button = (text: string, id = 'a') => ({
    type: 'button',
    action_id: id,
    text: { type: 'plain_text', text },
  })
  const word = (length: number) => 'x'.repeat(length)

  test.each([
    ['50 blocks', Array.from({ length: 50 }, () => ({ type: 'divider' }))],
    ['a section of 3000 characters', [section(word(3000))]],
    ['a header of 150', [{ type: 'header', text: { type: 'plain_text', text: word(150) } }]],
    ['13,200 characters in all', [...Array(4).fill(section(word(3000))), section(word(1200))]],
  ])('%s pass', async (_name, blocks) => {
    expect(await post(blocks)).toMatchObject({ ok: true })
  })

  test.each([
    ['51 blocks', Array.from({ length: 51 }, () => ({ type: 'divider' })), '/blocks/'],
    ['a section of 3001', [section(word(3001))], '/blocks/0/text/text'],
    ['an empty text', [section('')], '/blocks/0/text/text'],
    ['a section of nothing', [{ type: 'section' }], '/blocks/0'],
    [
      'a header of 151',
      [{ type: 'header', text: { type: 'plain_text', text: word(151) } }],
      '/blocks/0/text/text',
    ],
    ['a header in mrkdwn', [{ type: 'header', text: { type: 'mrkdwn', text: 'x' } }], '/blocks/0/text/type'],
    ['a button of 76', [{ type: 'actions', elements: [button(word(76))] }], '/blocks/0/elements/0/text/text'],
    ['two buttons of one id', [{ type: 'actions', elements: [button('a'), button('b')] }], 'unique'],
    [
      'eleven notes in a context',
      [{ type: 'context', elements: Array.from({ length: 11 }, () => ({ type: 'mrkdwn', text: 'x' })) }],
      '/blocks/0/elements',
    ],
    ['an unknown block', [{ type: 'marquee' }], '/blocks/0/type'],
    ['an unknown property', [{ ...section('x'), colour: 'red' }], '/blocks/0'],
    [
      'an empty preformatted text',
      [
        {
          type: 'rich_text',
          elements: [{ type: 'rich_text_preformatted', elements: [{ type: 'text', text: '' }] }],
        },
      ],
      '/blocks/0/elements/0/elements/0/text',
    ],
  ])('%s fail', async (_name, blocks, pointer) => {
    const error = await post(blocks).catch((reason: unknown) => reason)

    expect(error).toMatchObject({
      data: { error: 'invalid_blocks', response_metadata: { messages: [expect.stringContaining(pointer)] } },
    })
  })

  test('13,201 characters in all fail', async () => {
    const blocks = [...Array(4).fill(section(word(3000))), section(word(1201))]

    await expect(post(blocks)).rejects.toMatchObject({ data: { error: 'msg_blocks_too_long' } })
  })

  function post(blocks: unknown[]) {
    return slack.apiCall('chat.postMessage', { channel: 'C0PAYMNT1', text: 'x', blocks })
  }
})
