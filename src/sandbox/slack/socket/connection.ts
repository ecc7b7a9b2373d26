import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { z } from 'zod'
import { parseJson } from '../../web/parse-json.ts'
import { bot } from '../team.ts'
import type { Envelope } from './envelope.ts'
import { acceptWebSocket } from './web-socket.ts'

const Ack = z.looseObject({ envelope_id: z.string(), payload: z.unknown().optional() })
export type Ack = z.infer<typeof Ack>

/** Well within the half minute that Slack's clients wait for a sign of life. */
const pingEveryMs = 5000

export type Connection = ReturnType<typeof openConnection>

/** One connection of the bot, from its `hello` on. */
export function openConnection(request: IncomingMessage, duplex: Duplex, onEnd: () => void) {
  const waiting = new Map<string, (ack: Ack) => void>()
  const socket = acceptWebSocket(request, duplex, {
    onText: (text) => {
      const ack = Ack.safeParse(parseJson(text))
      if (ack.success) waiting.get(ack.data.envelope_id)?.(ack.data)
    },
    onEnd: () => {
      clearInterval(pings)
      onEnd()
    },
  })
  const pings = setInterval(socket.ping, pingEveryMs).unref()
  socket.send(JSON.stringify({ type: 'hello', num_connections: 1, connection_info: { app_id: bot.appId } }))

  return {
    /** Undefined when no acknowledgement came in time. */
    async send(envelope: Envelope, patienceMs: number): Promise<Ack | undefined> {
      const { promise, resolve } = Promise.withResolvers<Ack | undefined>()
      const timer = setTimeout(() => resolve(undefined), patienceMs)
      waiting.set(envelope.envelope_id, resolve)
      socket.send(JSON.stringify(envelope))
      const ack = await promise
      clearTimeout(timer)
      waiting.delete(envelope.envelope_id)
      return ack
    },
    /** Slack asks for a new connection every few hours, and before it closes the old one. */
    refresh(reason: string): void {
      socket.send(JSON.stringify({ type: 'disconnect', reason, debug_info: { host: 'sandbox' } }))
      socket.close()
    },
    silence: socket.silence,
    destroy: socket.destroy,
  }
}
