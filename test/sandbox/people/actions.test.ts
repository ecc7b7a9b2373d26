import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { type ReceivingBot, startReceivingBot } from '../../support/receiving-bot.ts'

const place = { as: 'sam', channel: 'alerts' }
let bot: ReceivingBot

beforeAll(async () => {
  bot = await startReceivingBot()
})
afterAll(() => bot.stop())
afterEach(() => {
  bot.answerWith(200)
  bot.clear()
})

async function say(text: string, channel = 'alerts') {
  const { ts } = await bot.act('say', { ...place, channel, text })
  bot.clear()
  return ts
}

describe('a message', () => {
  test('that is edited is told with what it was', async () => {
    const ts = await say('first')

    await bot.act('edit', { ...place, ts, text: 'second' })

    expect(bot.events()).toMatchObject([
      {
        type: 'message',
        subtype: 'message_changed',
        hidden: true,
        channel: 'C0ALERTS1',
        message: { ts, text: 'second', edited: { user: 'U0SAM0001' } },
        previous_message: { ts, text: 'first' },
      },
    ])
  })

  test('that is taken back', async () => {
    const ts = await say('oops')

    await bot.act('remove', { ...place, ts })

    expect(bot.events()).toMatchObject([
      { subtype: 'message_deleted', deleted_ts: ts, previous_message: { ts } },
    ])
  })

  test('of somebody else stays, unless an admin takes it away', async () => {
    const ts = await say('mine')

    const refused = await bot.act('remove', { ...place, as: 'budi', ts })
    const taken = await bot.act('remove', { ...place, as: 'ana', ts })

    expect([refused, taken]).toMatchObject([{ error: 'not_your_message' }, { ok: true }])
  })
})

test('a reaction raises an event, and its end another', async () => {
  const ts = await say('look')
  const reaction = { ...place, as: 'yui', ts, name: 'stethoscope' }

  await bot.act('react', reaction)
  const twice = await bot.act('react', reaction)
  await bot.act('react', { ...reaction, remove: true })

  expect(twice).toEqual({ ok: false, error: 'already_reacted' })
  const item = { type: 'message', channel: 'C0ALERTS1', ts }
  expect(bot.events()).toMatchObject([
    { type: 'reaction_added', user: 'U0YUI0001', reaction: 'stethoscope', item_user: 'U0SAM0001', item },
    { type: 'reaction_removed', item },
  ])
})

test('a shortcut carries the message and an address for the answer', async () => {
  const ts = await say('it will not start')

  await bot.act('shortcut', { ...place, as: 'camille', ts, callbackId: 'diagnose' })

  const payload = JSON.parse(new URLSearchParams(bot.received[0]?.body).get('payload') ?? '')
  expect(payload).toMatchObject({
    type: 'message_action',
    callback_id: 'diagnose',
    user: { id: 'U0CAM0001' },
    channel: { id: 'C0ALERTS1' },
    message_ts: ts,
    message: { text: 'it will not start', user: 'U0SAM0001' },
    trigger_id: expect.any(String),
  })
  const answer = await fetch(payload.response_url, { method: 'POST', body: JSON.stringify({ text: 'seen' }) })
  expect(answer.status).toBe(200)
})

describe('the bot', () => {
  test('hears nothing of a channel before it is invited', async () => {
    await bot.act('say', { ...place, channel: 'random', text: 'psst' })
    expect(bot.received).toEqual([])

    await bot.act('invite', { ...place, channel: 'random' })
    await bot.act('say', { ...place, channel: 'random', text: 'welcome' })
    await bot.act('invite', { ...place, channel: 'random', remove: true })

    expect(bot.events()).toMatchObject([
      { type: 'member_joined_channel', user: 'U0PULLCHK', channel: 'C0RANDOM1', inviter: 'U0SAM0001' },
      { type: 'message', subtype: 'channel_join', user: 'U0PULLCHK' },
      { type: 'message', text: 'welcome' },
      { type: 'channel_left' },
    ])
  })

  test('is not told later what happened while it was away', async () => {
    await bot.act('bot', { away: true })
    const said = await bot.act('say', { ...place, text: 'anybody here?' })
    await bot.act('bot', { away: false })

    expect(said).toMatchObject({ ok: false, error: 'not_connected' })
    expect(bot.received).toEqual([])
    const { messages } = await bot.call('conversations.history', { channel: 'C0ALERTS1', limit: 1 })
    expect(messages).toMatchObject([{ text: 'anybody here?' }])
  })

  test('is found at another address after a restart, on this machine only', async () => {
    const { url } = await bot.act('bot', {})

    expect(await bot.act('bot', { url: 'http://127.0.0.1:9/' })).toMatchObject({ url: 'http://127.0.0.1:9/' })
    expect(await bot.act('say', { ...place, text: 'hello?' })).toMatchObject({ error: 'connection_failed' })
    expect(await bot.act('bot', { url: 'http://example.com/' })).toMatchObject({ error: 'wrong_arguments' })
    await bot.act('bot', { url })
    expect(await bot.act('say', { ...place, text: 'hello!' })).toMatchObject({ ok: true })
  })

  test('gets an event again under the same id', async () => {
    await bot.act('say', { ...place, text: 'once' })
    await bot.act('redeliver', {})
    await bot.act('redeliver', {})

    const ids = bot.received.map(({ body }) => JSON.parse(body).event_id)
    expect(new Set(ids).size).toBe(1)
    expect(bot.received.map(({ headers }) => headers['x-slack-retry-num'])).toEqual([undefined, '1', '2'])
  })

  test('cannot get what was never sent', async () => {
    expect(await bot.act('redeliver', { eventId: 'Ev0' })).toEqual({ ok: false, error: 'unknown_event' })
  })
})
