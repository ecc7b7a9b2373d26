import { once } from 'node:events'
import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import { type Sandbox, type SandboxOptions, startSandbox } from '../../src/sandbox/start-sandbox.ts'
import { type SandboxApi, sandboxApi } from './sandbox-api.ts'

type Received = { headers: Record<string, unknown>; body: string }

export type ReceivingBot = SandboxApi & {
  sandbox: Sandbox
  /** What Slack has sent since the last `clear`. */
  received: Received[]
  events: () => Record<string, unknown>[]
  /** Status that the bot answers with. */
  answerWith: (status: number) => void
  clear: () => void
  /** A call of Slack's Web API, refusals included. */
  call: (method: string, args: object) => Promise<Record<string, unknown>>
  stop: () => Promise<void>
}

/** The sandbox, and a bot that only writes down what it gets. */
export async function startReceivingBot(options: SandboxOptions = {}): Promise<ReceivingBot> {
  const sandbox = await startSandbox(options)
  const received: Received[] = []
  let status = 200
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      received.push({ headers: request.headers, body })
      response.writeHead(status).end()
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (!address || typeof address === 'string') throw new Error('the bot has no port')
  sandbox.connectBot(`http://127.0.0.1:${address.port}/slack/events`)
  return {
    sandbox,
    received,
    events: () => received.map(({ body }) => JSON.parse(body).event),
    answerWith: (wanted) => {
      status = wanted
    },
    clear: () => {
      received.length = 0
    },
    ...sandboxApi(sandbox.api),
    call: (method, args) => callSlack(sandbox, method, args),
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await sandbox.stop()
    },
  }
}

async function callSlack({ slack }: Sandbox, method: string, args: object): Promise<Record<string, unknown>> {
  const response = await fetch(`${slack.apiUrl}${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${slack.botToken}` },
    body: JSON.stringify(args),
  })
  return JSON.parse(await response.text())
}
