import { once } from 'node:events'
import { createServer } from 'node:http'
import { expect, test } from '@jest/globals'
import { deliver, type Outgoing } from '../../../../src/sandbox/slack/outgoing/deliver.ts'

const command: Outgoing = { kind: 'command', type: 'application/x-www-form-urlencoded', body: 'text=help' }
const bot = { signingSecret: 'shared', now: () => new Date(), patienceMs: 50 }

test('without a bot nothing is sent', async () => {
  expect(await deliver(command, bot)).toMatchObject({ ok: false, error: 'not_connected' })
})

test('a bot that does not acknowledge in time has failed', async () => {
  const server = createServer(() => {})
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (!address || typeof address === 'string') throw new Error('no port')
  const url = `http://127.0.0.1:${address.port}/`

  const late = await deliver(command, { ...bot, url })
  server.closeAllConnections()
  server.close()
  await once(server, 'close')
  const gone = await deliver(command, { ...bot, url })

  expect(late).toMatchObject({ ok: false, error: 'operation_timeout' })
  expect(gone).toMatchObject({
    ok: false,
    error: 'connection_failed',
    detail: expect.stringContaining('ECONNREFUSED'),
  })
})
