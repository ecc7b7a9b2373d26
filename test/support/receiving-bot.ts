import { once } from 'node:events'
import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import { type Sandbox, type SandboxOptions, startSandbox } from '../../src/sandbox/start-sandbox.ts'

type Received = { headers: Record<string, unknown>; body: string }

export type ReceivingBot = {
  sandbox: Sandbox
  /** What Slack has sent since the last `clear`. */
  received: Received[]
  events: () => Record<string, unknown>[]
  /** Status that the bot answers with. */
  answerWith: (status: number) => void
  clear: () => void
  act: (path: string, body: object) => Promise<Record<string, unknown>>
  look: (path: string) => Promise<Record<string, unknown>>
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
    act: (path, body) => post(`${sandbox.api}${path}`, body),
    look: async (path) => JSON.parse(await (await fetch(`${sandbox.api}${path}`)).text()),
    call: (method, args) => post(`${sandbox.slack.apiUrl}${method}`, args, sandbox.slack.botToken),
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await sandbox.stop()
    },
  }
}

async function post(url: string, body: object, token?: string): Promise<Record<string, unknown>> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  })
  return JSON.parse(await response.text())
}
