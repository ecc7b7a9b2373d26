import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import { passedMs } from './shift-clock.ts'

/** One call of the bot to Slack. */
export type SlackCall = {
  /** When it came, and when it was answered. */
  from: number
  until: number
  method: string
  channel?: string
  /** The message that is changed. */
  ts?: string
  thread?: string
  status: number
  retryAfterSeconds?: number
}

export type SlackRecord = { apiUrl: string; calls: SlackCall[]; close: () => Promise<void> }

/** Stands between the bot and Slack, and writes down every call. */
export async function recordSlack(apiUrl: string): Promise<SlackRecord> {
  const calls: SlackCall[] = []
  const server = createServer((request, response) => {
    void pass(request, apiUrl).then(({ call, status, headers, body }) => {
      calls.push(call)
      response.writeHead(status, headers).end(body)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (!address || typeof address === 'string') throw new Error('No port was free')
  return {
    apiUrl: `http://127.0.0.1:${address.port}/api/`,
    calls,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

async function pass(request: IncomingMessage, apiUrl: string) {
  const from = passedMs()
  const method = new URL(request.url ?? '/', apiUrl).pathname.replace('/api/', '')
  const body = await text(request)
  const { authorization = '', 'content-type': type = '' } = request.headers
  const answer = await fetch(new URL(method, apiUrl), {
    method: 'POST',
    headers: { authorization, 'content-type': type },
    body,
  })
  const { status } = answer
  const headers = Object.fromEntries(
    ['content-type', 'retry-after'].flatMap((name) => {
      const value = answer.headers.get(name)
      return value === null ? [] : [[name, value]]
    }),
  )
  const answered = await answer.text()
  const waits = answer.headers.get('retry-after')
  const call: SlackCall = {
    from,
    until: passedMs(),
    method,
    status,
    ...placeOf(new URLSearchParams(body)),
    ...(waits !== null && { retryAfterSeconds: Number(waits) }),
  }
  return { call, status, headers, body: answered }
}

function placeOf(form: URLSearchParams): Pick<SlackCall, 'channel' | 'ts' | 'thread'> {
  const [channel, ts, thread] = [form.get('channel'), form.get('ts'), form.get('thread_ts')]
  return {
    ...(channel !== null && { channel }),
    ...(ts !== null && { ts }),
    ...(thread !== null && { thread }),
  }
}
