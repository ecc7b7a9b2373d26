import { describe, expect, test } from '@jest/globals'
import { takeIn } from '../../../../src/surfaces/slack/watch/take-in.ts'
import { start, stubWatch } from './stub-watch.ts'

const self = { botId: 'BME', userId: 'UME' }
const ts = '1790000000.000100'
const hook = { ts, subtype: 'bot_message', bot_id: 'B1', username: 'Alertmanager', text: 'PodNotReady' }
const app = { ts, bot_id: 'B2', user: 'UAPP', bot_profile: { name: 'Grafana', updated: 1 }, text: 'x' }

describe('is kept', () => {
  test.each([
    ['the post of a webhook', hook],
    ['the post of an app, which has no subtype', app],
    ['what a workflow posts', { ...app, bot_profile: { name: 'On call', is_workflow_bot: true } }],
    ['what a person says', { ts, user: 'U1', text: 'web will not start' }],
    ['a file with a log', { ts, user: 'U1', subtype: 'file_share', files: [{ preview: 'Failed to pull' }] }],
    ['a message that began a thread', { ...hook, thread_ts: ts, reply_count: 2 }],
    ["a tool's alert that mentions the bot", { ...hook, text: '<@UME> PodNotReady' }],
  ])('%s', async (_, message) => {
    const { surface } = await stubWatch()

    expect(await takeIn('C1', message, self, surface)).toBe(true)
  })
})

describe('is left alone', () => {
  test.each([
    ['a thread reply', { ...hook, thread_ts: '1789999999.000100' }],
    ['a reply that is shown in the channel too', { ...hook, subtype: 'thread_broadcast' }],
    ['what the bot said itself', { ts, user: 'UME', bot_id: 'BME', text: 'x' }],
    ['what the bot said through a response URL', { ts, subtype: 'bot_message', bot_id: 'BME' }],
    ['what only one person sees', { ...hook, is_ephemeral: true }],
    ['a question to the bot', { ts, user: 'U1', text: '<@UME> pod shop/cart-1' }],
    ['somebody who joins', { ts, user: 'U1', subtype: 'channel_join' }],
    ['a deleted message that has a thread', { ts, subtype: 'tombstone' }],
    ['a deletion', { ts, subtype: 'message_deleted' }],
    ['something without a time', { user: 'U1', text: 'x' }],
  ])('%s', async (_, message) => {
    const { surface } = await stubWatch()

    expect(await takeIn('C1', message, self, surface)).toBe(false)
  })
})

describe('a message that comes again', () => {
  test.each([
    ['as it was', hook],
    ['with a thread below it', { ...hook, thread_ts: ts, reply_count: 3, latest_reply: '1790000009.000100' }],
    ['with reactions', { ...hook, reactions: [{ name: 'eyes', count: 1 }] }],
    ['with the preview of a link', { ...hook, attachments: [{ from_url: 'https://grafana.kiosk.example' }] }],
  ])('%s is not new', async (_, again) => {
    const { surface } = await stubWatch()
    await takeIn('C1', { ...hook, attachments: [] }, self, surface)

    expect(await takeIn('C1', { attachments: [], ...again }, self, surface)).toBe(false)
  })

  test('with other words is new', async () => {
    const { surface } = await stubWatch()
    await takeIn('C1', hook, self, surface)
    const edited = { ...hook, text: '[RESOLVED] PodNotReady', edited: { ts: '1790000100.000000' } }

    expect(await takeIn('C1', edited, self, surface)).toBe(true)
    expect(await takeIn('C1', hook, self, surface)).toBe(false)
  })

  test('as a file whose address was renewed is not new', async () => {
    const { surface } = await stubWatch()
    const file = (url: string) => ({
      ts,
      user: 'U1',
      files: [{ preview: 'Failed to pull', url_private: url }],
    })
    await takeIn('C1', file('a'), self, surface)

    expect(await takeIn('C1', file('b'), self, surface)).toBe(false)
  })
})

test('keeps what an alert is read from: who posts it, and what somebody shared', async () => {
  const { surface } = await stubWatch()
  const shared = { from_url: 'https://kiosk.slack.com/archives/C9/p1', is_msg_unfurl: true, text: 'Failed' }

  await takeIn('C1', { ...app, attachments: [shared, { from_url: 'https://x.example' }] }, self, surface)

  const claim = { owner: 'me', now: start, leaseMs: 1000, limit: 10 }
  expect(await surface.store.claimAlerts(claim)).toMatchObject([
    { message: { bot_id: 'B2', bot_profile: { name: 'Grafana' }, attachments: [shared] } },
  ])
})

test('does not move the mark from which a history is read: what came before may be missing', async () => {
  const { surface } = await stubWatch()

  await takeIn('C1', hook, self, surface)

  expect(await surface.store.channel('C1')).toBeUndefined()
})
