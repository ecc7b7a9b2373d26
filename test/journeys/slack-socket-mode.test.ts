import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { printMessage } from '../../src/sandbox-prompt/print-message.ts'
import { type Everything, startEverything } from '../support/start-everything.ts'

let everything: Everything

beforeAll(async () => {
  everything = await startEverything([], { socketMode: true })
}, 30_000)
afterAll(() => everything.stop())

function connections() {
  return everything.log.filter((line) => line.includes('Slack socket connected')).length
}

test('commands and mentions are answered through the socket', async () => {
  const command = await everything.ask('camille', '/pullcheck pod checkout/web-7f9c-x2k4q')
  const mention = await everything.ask('budi', '@pullcheck pod checkout/web-7f9c-x2k4q')

  expect(command.ephemeral).toBe(true)
  expect(printMessage(command)).toContain('checkout/web-7f9c-x2k4q')
  expect(printMessage(mention)).toContain('checkout/web-7f9c-x2k4q')
})

test('a connection that breaks off is replaced', async () => {
  const before = connections()
  await everything.act('faults', { faults: [{ target: 'socket', dropConnection: true, times: 1 }] })
  while (connections() === before) await sleep(20)

  const answer = await everything.ask('yui', '/pullcheck pod checkout/web-7f9c-x2k4q')

  expect(printMessage(answer)).toContain('checkout/web-7f9c-x2k4q')
})
