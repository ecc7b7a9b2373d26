import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type ReceivingBot, startReceivingBot } from '../../../support/receiving-bot.ts'

let bot: ReceivingBot

beforeAll(async () => {
  bot = await startReceivingBot({ echoes: true })
})
afterAll(() => bot.stop())

test('the bot hears what it says, and neither what is ephemeral nor a mention of itself', async () => {
  const channel = 'C0ALERTS1'
  await bot.call('chat.postEphemeral', { channel, user: 'U0SAM0001', text: 'only you' })
  const { ts } = await bot.call('chat.postMessage', { channel, text: 'ask <@U0PULLCHK>' })
  await bot.act('say', { as: 'sam', channel: 'alerts', text: 'thanks' })

  const heard = new Map(bot.events().map((event) => [event['user'], event]))
  expect(bot.events().map(({ type }) => type)).toEqual(['message', 'message'])
  expect(heard.get('U0PULLCHK')).toMatchObject({ ts, bot_id: 'B0PULLCHK', text: 'ask <@U0PULLCHK>' })
  expect(heard.get('U0SAM0001')).toMatchObject({ text: 'thanks' })
})
