import { randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { FaultBoard } from '../../faults/fault-board.ts'
import { isLoopbackCaller } from '../../web/loopback-caller.ts'
import { type Link, patienceOfSlack } from '../outgoing/deliver.ts'
import { bot } from '../team.ts'
import { type Connection, openConnection } from './connection.ts'
import { envelopeOf } from './envelope.ts'

export type SocketMode = ReturnType<typeof createSocketMode>

/** Slack's Socket Mode: the bot opens a WebSocket, and what would be requests come through it. */
export function createSocketMode(faults: FaultBoard, patienceMs = patienceOfSlack) {
  const tickets = new Set<string>()
  const connections = new Set<Connection>()

  /** Befalls every connection that is open at this moment. */
  function applyFaults(): void {
    const fault = connections.size > 0 ? faults.take('socket', 'connection') : undefined
    for (const connection of fault ? connections : []) {
      if (fault?.silent) connection.silence()
      else if (fault?.dropConnection) connection.destroy()
      else connection.refresh(fault?.error ?? 'refresh_requested')
    }
  }

  const link: Link = {
    isOpen: () => connections.size > 0,
    send: async (outgoing, retry) => {
      const connection = [...connections].at(-1)
      const ack = await connection?.send(envelopeOf(outgoing, retry), patienceMs)
      if (!ack) return { ok: false, error: 'operation_timeout' }
      return {
        ok: true,
        status: 200,
        responseBody: ack.payload === undefined ? '' : JSON.stringify(ack.payload),
      }
    },
  }

  return {
    link,
    applyFaults,
    /** What `apps.connections.open` answers; good for one connection. */
    urlAt(origin: string): string {
      const ticket = randomBytes(16).toString('hex')
      tickets.add(ticket)
      return `${origin.replace(/^http/, 'ws')}/link/?ticket=${ticket}&app_id=${bot.appId}`
    },
    upgrade: (request: IncomingMessage, socket: Duplex): void => {
      const { searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1')
      if (!isLoopbackCaller(request.headers) || !tickets.delete(searchParams.get('ticket') ?? '')) {
        socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
        return
      }
      const connection = openConnection(request, socket, () => connections.delete(connection))
      connections.add(connection)
      applyFaults()
    },
    close(): void {
      for (const connection of connections) connection.destroy()
    },
  }
}
