import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type ReceivingBot, startReceivingBot } from '../support/receiving-bot.ts'

let time = Date.parse('2031-04-01T08:00:00Z')
let bot: ReceivingBot

beforeAll(async () => {
  bot = await startReceivingBot({ now: () => new Date(time), situations: [] })
})
afterAll(() => bot.stop())

async function firstPod() {
  const { clusters } = JSON.parse(await readFile(bot.sandbox.kubeconfig, 'utf8'))
  const answer = await fetch(`${clusters[0].cluster.server}/api/v1/pods`)
  return JSON.parse(await answer.text()).items[0]
}

test("messages, events and pods live in the sandbox's time", async () => {
  const said = await bot.act('say', { as: 'sam', channel: 'alerts', text: 'hello' })
  await bot.act('scenarios', { name: 'quota-exceeded', pods: 1 })
  time += 12 * 60_000
  await bot.act('scenarios', { name: 'fix' })

  expect(said.ts).toBe(`${Date.parse('2031-04-01T08:00:00Z') / 1000}.000000`)
  expect(JSON.parse(bot.received[0]?.body ?? '')).toMatchObject({
    event_time: Date.parse('2031-04-01T08:00:00Z') / 1000,
  })
  expect(await firstPod()).toMatchObject({
    metadata: { creationTimestamp: '2031-04-01T08:00:00Z' },
    status: { containerStatuses: [{ state: { running: { startedAt: '2031-04-01T08:12:00Z' } } }] },
  })
})

test("signatures bear the machine's time, which the bot compares with its own", () => {
  const signed = Number(bot.received[0]?.headers['x-slack-request-timestamp'])

  expect(Math.abs(signed - Date.now() / 1000)).toBeLessThan(300)
})
