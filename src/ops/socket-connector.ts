import { inTime } from './in-time.ts'

/** What is needed of a Socket Mode client to open and close its connection. */
export type Closable = { start: () => Promise<unknown>; disconnect: () => Promise<unknown> }
type Log = { warn: (fields: object, message: string) => void }
type Options = { log: Log; startMs: number; closeMs: number }

export type SocketConnector = {
  /** Ends what is left of an earlier connection, then connects; fails when that takes too long. */
  open: () => Promise<void>
  close: () => Promise<void>
}

/**
 * Never two connections at once, since Slack would deliver some of the events to each. A start that does not
 * end, because the server takes the socket and never says hello, is not left to block the next one.
 */
export function createSocketConnector(socket: Closable, { log, startMs, closeMs }: Options): SocketConnector {
  let starting: Promise<unknown> | undefined

  async function closeOnce(): Promise<boolean> {
    try {
      return await inTime(socket.disconnect(), closeMs)
    } catch (error) {
      log.warn({ err: error }, 'Slack socket not closed')
      return true
    }
  }

  /** A disconnect() waits half a minute for the other side to agree; a second one does not (socket-mode 3.1.0). */
  async function close(): Promise<void> {
    if ((await closeOnce()) || (await closeOnce())) return
    log.warn({ closeMs }, 'Slack socket does not close')
  }

  return {
    close,
    open: async () => {
      await close()
      if (starting) throw new Error('earlier start pending')
      starting = socket.start().finally(() => {
        starting = undefined
      })
      if (!(await inTime(starting, startMs))) throw new Error(`not connected in ${startMs} ms`)
    },
  }
}
