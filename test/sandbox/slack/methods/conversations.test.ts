import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type ReceivingBot, startReceivingBot } from '../../../support/receiving-bot.ts'

let bot: ReceivingBot

beforeAll(async () => {
  bot = await startReceivingBot()
})
afterAll(() => bot.stop())

describe('channels', () => {
  test.each([
    ['C0ALERTS1', { is_member: true, is_private: false, is_archived: false, is_ext_shared: false }],
    ['C0RANDOM1', { is_member: false, name: 'random' }],
    ['C0ONCALL1', { is_member: true, is_private: true, num_members: 3 }],
    ['C0OLDALRT', { is_archived: true }],
    ['C0PARTNR1', { is_ext_shared: true, num_members: 9 }],
    ['D0YUI0001', { is_im: true, user: 'U0YUI0001' }],
  ])('%s is %o', async (channel, expected) => {
    expect(await bot.call('conversations.info', { channel })).toMatchObject({ ok: true, channel: expected })
  })

  test('are listed by type, page by page', async () => {
    const types = 'public_channel,private_channel'
    const first = await bot.call('conversations.list', { types, limit: 4 })
    const names = (await bot.call('conversations.list', { types, limit: 200 })).channels

    expect(first).toMatchObject({ response_metadata: { next_cursor: expect.stringMatching(/./) } })
    expect(names).toEqual(expect.arrayContaining([expect.objectContaining({ name: 'random' })]))
    expect(names).not.toEqual(expect.arrayContaining([expect.objectContaining({ name: 'payroll' })]))
  })

  test('of the bot are those that it is in', async () => {
    const { channels } = await bot.call('users.conversations', { exclude_archived: true })

    expect(channels).toMatchObject(
      ['alerts', 'payments', 'deploys', 'partner-support'].map((name) => ({ name, is_member: true })),
    )
  })

  test('of a person are those that the bot may know of', async () => {
    const { channels } = await bot.call('users.conversations', { user: 'U0NOA0001' })

    expect(channels).toMatchObject([{ name: 'deploys' }, { name: 'partner-support' }])
  })
})

describe('refusals', () => {
  test.each([
    ['chat.postMessage', { channel: 'C0RANDOM1', text: 'x' }, 'not_in_channel'],
    ['chat.postMessage', { channel: 'C0OLDALRT', text: 'x' }, 'is_archived'],
    ['chat.postMessage', { channel: 'C0PAYROL1', text: 'x' }, 'channel_not_found'],
    ['conversations.history', { channel: 'C0RANDOM1' }, 'not_in_channel'],
    ['conversations.history', { channel: 'C0ALERTS1', oldest: 'yesterday' }, 'invalid_ts_oldest'],
    ['conversations.history', { channel: 'C0ALERTS1', cursor: 'made up' }, 'invalid_cursor'],
    ['conversations.replies', { channel: 'C0ALERTS1', ts: '1.000000' }, 'thread_not_found'],
    ['conversations.info', { channel: 'C0PAYROL1' }, 'channel_not_found'],
    ['chat.getPermalink', { channel: 'C0ALERTS1', message_ts: '1.000000' }, 'message_not_found'],
    ['reactions.add', { channel: 'C0ALERTS1', timestamp: '1.000000', name: 'eyes' }, 'message_not_found'],
  ])('%s %o: %s', async (method, args, error) => {
    expect(await bot.call(method, args)).toMatchObject({ ok: false, error })
  })

  test('a reaction twice, and one that is not there', async () => {
    const { ts: timestamp } = await bot.call('chat.postMessage', { channel: 'C0ALERTS1', text: 'x' })
    const reaction = { channel: 'C0ALERTS1', timestamp, name: 'eyes' }
    await bot.call('reactions.add', reaction)

    expect(await bot.call('reactions.add', reaction)).toMatchObject({ error: 'already_reacted' })
    expect(await bot.call('reactions.remove', { ...reaction, name: 'tada' })).toMatchObject({
      error: 'no_reaction',
    })
  })
})

describe('people', () => {
  test.each([
    ['U0SAM0001', { is_admin: true, is_owner: true, is_restricted: false, tz: 'America/New_York' }],
    ['U0ANA0001', { is_admin: true, is_owner: false }],
    ['U0BUD0001', { is_admin: false, is_restricted: false, is_ultra_restricted: false }],
    ['U0NOA0001', { is_restricted: true, is_ultra_restricted: false }],
    ['U0GIL0001', { is_restricted: true, is_ultra_restricted: true }],
  ])('%s is %o', async (user, expected) => {
    expect(await bot.call('users.info', { user })).toMatchObject({ ok: true, user: expected })
  })

  test('a guest sits in named channels only', async () => {
    const said = await bot.act('say', { as: 'gil', channel: 'alerts', text: 'hello' })

    expect(said).toEqual({ ok: false, error: 'unknown_channel' })
    expect(await bot.act('say', { as: 'gil', channel: 'partner-support', text: 'hello' })).toMatchObject({
      ok: true,
    })
  })
})
