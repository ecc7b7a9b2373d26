import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { isLoopbackCaller } from './loopback-caller.ts'
import { BodyTooLarge, readBody } from './read-body.ts'

export type Call = {
  method: string
  url: URL
  headers: IncomingMessage['headers']
  body: string
  response: ServerResponse
}
/** `streaming` when the handler keeps the response to itself, or has broken it off. */
export type Answer =
  | { status: number; body?: unknown; type?: string; headers?: Record<string, string> }
  | 'streaming'
export type Handle = (call: Call) => Answer | Promise<Answer>

export type Service = { url: string; close: () => Promise<void> }
type Options = {
  port?: number
  maxBody?: number
  /** The clock of the service, for the date of its answers. */
  now?: () => Date
  /** For callers that want another protocol than HTTP. */
  onUpgrade?: (request: IncomingMessage, socket: Duplex) => void
}

/** Serves on loopback only, and only callers that mean to talk to loopback. */
export async function serve(
  handle: Handle,
  { port = 0, maxBody = 1_000_000, now = () => new Date(), onUpgrade }: Options = {},
): Promise<Service> {
  const server = createServer((request, response) => {
    answerTo(request, response, handle, maxBody).then(
      (answer) => answer !== 'streaming' && send(response, answer, now()),
      (error: unknown) =>
        send(response, { status: statusOf(error), body: String(error), type: 'text/plain' }, now()),
    )
  })
  if (onUpgrade) server.on('upgrade', onUpgrade)
  const url = await listen(server, port)
  return { url, close: () => close(server) }
}

async function answerTo(
  request: IncomingMessage,
  response: ServerResponse,
  handle: Handle,
  maxBody: number,
): Promise<Answer> {
  if (!isLoopbackCaller(request.headers)) return { status: 403, body: { ok: false, error: 'not_loopback' } }
  const body = await readBody(request, maxBody)
  const url = new URL(request.url ?? '/', 'http://127.0.0.1')
  return handle({ method: request.method ?? 'GET', url, headers: request.headers, body, response })
}

function statusOf(error: unknown): number {
  if (error instanceof BodyTooLarge) return 413
  return 500
}

/** Nobody may take an answer for something else, and no page of another site may embed one. */
const always = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
}

function send(response: ServerResponse, answer: Exclude<Answer, 'streaming'>, at: Date): void {
  const { status, body, type = 'application/json; charset=utf-8', headers } = answer
  response.writeHead(status, { 'content-type': type, date: at.toUTCString(), ...always, ...headers })
  response.end(type.startsWith('application/json') ? JSON.stringify(body) : body)
}

function listen(server: Server, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      if (!address || typeof address === 'string') return reject(new Error('listening without a port'))
      resolve(`http://127.0.0.1:${address.port}`)
    })
  })
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()))
    server.closeAllConnections()
  })
}
