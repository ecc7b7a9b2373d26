import { describe, expect, test } from '@jest/globals'
import { appMention } from '../../../../src/surfaces/slack/listeners/events/app-mention.ts'
import { directMessage } from '../../../../src/surfaces/slack/listeners/events/direct-message.ts'
import { longReply, stubSlack, stubSurface, wordsOf } from '../stub-slack.ts'

const context = { botUserId: 'UBOT' }
const mention = { text: '<@UBOT> pod checkout/web-1', user: 'U1', channel: 'C1', ts: '10.5' }

describe('a mention', () => {
  test.each([
    ['10.5', mention],
    ['9.1', { ...mention, thread_ts: '9.1' }],
  ])('is answered in the thread of %s by a line that becomes the answer', async (thread, event) => {
    const slack = stubSlack()

    await appMention({ ...slack, event, context }, stubSurface().surface)

    expect(slack.calls).toMatchObject([
      {
        method: 'chat.postMessage',
        args: { channel: 'C1', thread_ts: thread, text: 'Checking …', unfurl_links: false },
      },
      { method: 'chat.update', args: { channel: 'C1', ts: '1.000', text: 'It is DNS' } },
    ])
  })

  test('gets no share button, but one for the rest', async () => {
    const slack = stubSlack()
    const { surface } = stubSurface({ ask: async () => ({ reply: longReply() }) })

    await appMention({ ...slack, event: mention, context }, surface)

    const words = wordsOf(slack.calls.at(-1)?.args.blocks)
    expect(words).toContain('Show the rest')
    expect(words).not.toContain('Share in channel')
  })

  test.each([
    ['in a thread', { thread_ts: '9.5' }, '9.5'],
    // In a thread without replies Slack shows it to nobody.
    ['outside of one', {}, undefined],
  ])('with wrong words %s is declined to the asker alone', async (_, where, thread) => {
    const slack = stubSlack()
    const event = { ...mention, ...where, text: '<@UBOT> pod x' }

    await appMention({ ...slack, event, context }, stubSurface().surface)

    expect(slack.calls).toMatchObject([{ method: 'chat.postEphemeral', args: { channel: 'C1', user: 'U1' } }])
    expect(slack.calls[0]?.args['thread_ts']).toBe(thread)
  })

  test('by another bot is left alone', async () => {
    const slack = stubSlack()

    await appMention({ ...slack, event: { ...mention, bot_id: 'B1' }, context }, stubSurface().surface)

    expect(slack.calls).toEqual([])
  })

  test('is answered below the line when the line cannot be replaced', async () => {
    const slack = stubSlack({ 'chat.update': 'message_not_found' })

    await appMention({ ...slack, event: mention, context }, stubSurface().surface)

    expect(slack.calls.at(-1)).toMatchObject({ method: 'chat.postMessage', args: { text: 'It is DNS' } })
  })
})

const message = { channel_type: 'im', channel: 'D1', user: 'U1', text: 'pod checkout/web-1' }

describe('a direct message', () => {
  test('is answered where it was written', async () => {
    const slack = stubSlack()

    await directMessage({ ...slack, event: message, context }, stubSurface().surface)

    expect(slack.calls.map(({ method }) => method)).toEqual(['chat.postMessage', 'chat.update'])
    expect(slack.calls[0]?.args).not.toHaveProperty('thread_ts')
  })

  test('with wrong words is answered plainly', async () => {
    const slack = stubSlack()

    await directMessage({ ...slack, event: { ...message, text: 'pod x' }, context }, stubSurface().surface)

    expect(slack.calls.map(({ method }) => method)).toEqual(['chat.postMessage'])
  })

  test.each([
    ['an edit', { subtype: 'message_changed' }],
    ['a bot', { bot_id: 'B1' }],
    ['a channel', { channel_type: 'channel' }],
  ])('%s is left alone', async (_, more) => {
    const slack = stubSlack()

    await directMessage({ ...slack, event: { ...message, ...more }, context }, stubSurface().surface)

    expect(slack.calls).toEqual([])
  })
})
