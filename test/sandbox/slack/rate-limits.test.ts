import { expect, test } from '@jest/globals'
import { createRateLimits } from '../../../src/sandbox/slack/rate-limits.ts'
import { startReceivingBot } from '../../support/receiving-bot.ts'

test('one message a second in each channel, with a short burst', () => {
  let seconds = 0
  const limits = createRateLimits(() => new Date(seconds * 1000))
  const post = (channel: string) => limits.take('chat.postMessage', channel)

  const burst = Array.from({ length: 5 }, () => post('C1'))
  seconds = 1

  expect(burst).toEqual([0, 0, 0, 0, 1])
  expect([post('C1'), post('C1'), post('C2')]).toEqual([0, 1, 0])
})

test('a method without a limit is always let through', () => {
  const limits = createRateLimits(() => new Date(0))

  expect(Array.from({ length: 500 }, () => limits.take('auth.test', undefined))).not.toContain(1)
})

test('Slack refuses with 429 where limits are wanted', async () => {
  const bot = await startReceivingBot({ rateLimits: true, now: () => new Date(1_800_000_000_000) })
  const post = () => bot.call('chat.postMessage', { channel: 'C0ALERTS1', text: 'x' })

  const answers = [await post(), await post(), await post(), await post(), await post()]
  const { calls } = await bot.look('calls')
  await bot.stop()

  expect(answers.map(({ ok }) => ok)).toEqual([true, true, true, true, false])
  expect(calls).toMatchObject({ slack: { 'chat.postMessage': { calls: 5, statuses: { 429: 1 } } } })
})
