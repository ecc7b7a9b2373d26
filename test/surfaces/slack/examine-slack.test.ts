import { once } from 'node:events'
import { createServer } from 'node:http'
import { afterEach, expect, test } from '@jest/globals'
import { createSlackExam } from '../../../src/surfaces/slack/examine-slack.ts'

const server = createServer()
afterEach(() => {
  server.removeAllListeners('request')
  server.closeAllConnections()
  server.close()
})

/** What Slack says of the token when it closes so many connections before it answers. */
async function identityAfter(closed: number) {
  let asked = 0
  server.on('request', (request, response) => {
    asked += 1
    if (asked <= closed) request.socket.destroy()
    else response.end(JSON.stringify({ ok: true, team: 'Kiosk', user: 'pullcheck' }))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (!address || typeof address === 'string') throw new Error('Slack has no port')
  const apiUrl = `http://127.0.0.1:${address.port}/api/`
  const exam = createSlackExam({ botToken: 'xoxb-1', signingSecret: 's', apiUrl })
  return { answer: await exam.identity(AbortSignal.timeout(5000)), asked }
}

test.each([
  [0, 1, { ok: true, team: 'Kiosk' }],
  [1, 2, { ok: true, team: 'Kiosk' }],
  [9, 2, { ok: false, isReached: false }],
])('after %i closed connections Slack is asked %i times', async (closed, times, expected) => {
  const { answer, asked } = await identityAfter(closed)

  expect(answer).toMatchObject(expected)
  expect(asked).toBe(times)
})
