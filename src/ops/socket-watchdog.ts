/** What the watchdog needs of a Socket Mode client. */
export type Socket = {
  on: (event: 'connected' | 'disconnected', listener: () => void) => unknown
  start: () => Promise<unknown>
}
type Log = Record<'info' | 'warn', (fields: object, message: string) => void>
type Options = {
  log: Log
  wait?: (ms: number) => Promise<void>
  firstDelayMs?: number
  longestDelayMs?: number
}

export type SocketWatchdog = {
  connected: () => boolean
  /** For a first connection that failed for a passing reason. */
  reconnect: () => Promise<void>
  stop: () => void
}

/**
 * Connects again whenever the connection is gone, with a growing delay. The client's own reconnecting
 * treats a 429 or 503 at apps.connections.open as final and stays dead until the process is restarted.
 */
export function watchSocket(socket: Socket, options: Options): SocketWatchdog {
  const { log, wait = sleep, firstDelayMs = 500, longestDelayMs = 60_000 } = options
  let connected = false
  let stopped = false
  let connecting = false

  async function reconnect(): Promise<void> {
    if (connecting || stopped) return
    connecting = true
    for (let delay = firstDelayMs; !connected && !stopped; delay = Math.min(delay * 2, longestDelayMs)) {
      await wait(delay)
      if (stopped) break
      try {
        await socket.start()
      } catch (error) {
        log.warn({ err: error, nextTryMs: Math.min(delay * 2, longestDelayMs) }, 'Slack socket not connected')
      }
    }
    connecting = false
  }

  socket.on('connected', () => {
    connected = true
    log.info({}, 'Slack socket connected')
  })
  socket.on('disconnected', () => {
    connected = false
    void reconnect()
  })
  return {
    connected: () => connected,
    reconnect,
    stop: () => {
      stopped = true
    },
  }
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref())
}
