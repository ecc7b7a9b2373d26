import { expect, test } from '@jest/globals'
import { watchedMessage } from '../../../../src/surfaces/slack/listeners/events/watched-message.ts'

const context = { botUserId: 'UBOT', botId: 'BBOT' }
const self = { userId: 'UBOT', botId: 'BBOT' }
const message = { ts: '10.5', bot_id: 'B1', text: 'PodNotReady' }

async function heard(event: object) {
  const taken: unknown[][] = []
  const takeAlert = async (...args: unknown[]) => void taken.push(args)
  await watchedMessage({ event: { channel: 'C1', ...event }, context }, { takeAlert })
  return taken
}

test.each(['channel', 'group'])('a message in a %s is handed on, with who the bot is', async (type) => {
  const event = { ...message, channel: 'C1', channel_type: type }

  expect(await heard(event)).toEqual([['C1', event, self]])
})

test('of an edit the message as it is now', async () => {
  const edit = { subtype: 'message_changed', hidden: true, ts: '11.0', channel_type: 'channel', message }

  expect(await heard(edit)).toEqual([['C1', message, self]])
})

test.each(['im', 'mpim', undefined])('a message in a %s is not for the watch', async (type) => {
  expect(await heard({ ...message, channel_type: type })).toEqual([])
})

test('an edit without a message is left alone', async () => {
  expect(await heard({ subtype: 'message_changed', ts: '11.0', channel_type: 'channel' })).toEqual([])
})
