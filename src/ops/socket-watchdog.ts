import { type Backoff, createBackoff } from './backoff.ts'
import { pause } from './pause.ts'
import { createSilenceTimer, type SilenceTimer } from './silence-timer.ts'
import { type Closable, createSocketConnector, type SocketConnector } from './socket-connector.ts'
import { onSocketPing } from './socket-pings.ts'

/** What the watchdog needs of a Socket Mode client. */
export type Socket = Closable & {
  on: (event: 'connected' | 'disconnected' | 'ws_message', listener: () => void) => unknown
}

const defaults = {
  firstDelayMs: 500,
  longestDelayMs: 60_000,
  /** Slack pings its sockets every few seconds to half a minute. */
  silentMs: 60_000,
  startMs: 30_000,
  closeMs: 3_000,
  /** A connection that held so long was a good one: the delay before the next one is short again. */
  steadyMs: 60_000,
  /** How long a lost connection may be on its way back before it counts as down. */
  graceMs: 60_000,
  /** Tells of pings until the returned function is called. */
  onPing: onSocketPing,
  /** After each connection, also the first: what came while there was none is to be caught up with. */
  onConnected: (): void | Promise<void> => {},
  random: Math.random,
}
type Settings = typeof defaults & {
  log: Record<'info' | 'warn' | 'error', (fields: object, message: string) => void>
}

export type SocketWatchdog = {
  connected: () => boolean
  /** For the readiness probe: connected, or lost no longer than `graceMs` ago. */
  isUp: () => boolean
  /** The first connection; fails as the client does. */
  connect: () => Promise<void>
  /** For a first connection that failed for a passing reason. */
  reconnect: () => Promise<void>
  stop: () => void
}

type Watch = {
  settings: Settings
  connector: SocketConnector
  silence: SilenceTimer
  backoff: Backoff
  stopping: AbortController
  connected: boolean
  connecting: boolean
  /** When a connection was last made or lost; undefined until the first. */
  changedAt?: number
}

/**
 * Connects again whenever the connection is gone or silent. The client's own reconnecting treats a 429 or 503 at
 * apps.connections.open as final and stays dead until the process is restarted; and it waits for ever for a
 * server that never says hello, or that has never pinged (@slack/socket-mode 3.1.0).
 */
export function watchSocket(
  socket: Socket,
  options: Partial<typeof defaults> & Pick<Settings, 'log'>,
): SocketWatchdog {
  const settings = { ...defaults, ...options }
  const watch: Watch = {
    settings,
    connector: createSocketConnector(socket, settings),
    silence: createSilenceTimer(settings.silentMs, () => onSilence(watch)),
    backoff: createBackoff(settings),
    stopping: new AbortController(),
    connected: false,
    connecting: false,
  }
  const forgetPings = settings.onPing(watch.silence.sign)
  socket.on('ws_message', watch.silence.sign)
  socket.on('connected', () => onConnected(watch))
  socket.on('disconnected', () => onLost(watch))
  return {
    connected: () => watch.connected,
    isUp: () => watch.connected || sinceChange(watch) < settings.graceMs,
    connect: () => connectFirst(watch),
    reconnect: () => reconnect(watch),
    stop: () => {
      watch.stopping.abort()
      watch.silence.stop()
      forgetPings()
    },
  }
}

async function connectFirst(watch: Watch): Promise<void> {
  watch.connecting = true
  try {
    await watch.connector.open()
  } finally {
    watch.connecting = false
  }
  // It may have gone again while it was being handed over.
  if (!watch.connected) void reconnect(watch)
}

/** One connection attempt after the other, until one succeeds; not while another call does the same. */
async function reconnect(watch: Watch): Promise<void> {
  const { backoff, connector, settings, stopping } = watch
  if (watch.connecting) return
  watch.connecting = true
  while (!watch.connected && !stopping.signal.aborted) {
    const delayMs = backoff.nextMs()
    await pause(delayMs, stopping.signal)
    if (watch.connected || stopping.signal.aborted) break
    try {
      await connector.open()
    } catch (error) {
      settings.log.warn({ err: error, delayMs }, 'Slack socket not connected')
    }
  }
  watch.connecting = false
}

function onConnected(watch: Watch): void {
  const { connector, settings, silence, stopping } = watch
  // A start that was under way when the stop came ends here.
  if (stopping.signal.aborted) return void connector.close()
  watch.connected = true
  watch.changedAt = performance.now()
  silence.start()
  settings.log.info({}, 'Slack socket connected')
  void followUp(settings)
}

async function followUp({ onConnected: caller, log }: Settings): Promise<void> {
  try {
    await caller()
  } catch (error) {
    log.error({ err: error }, 'Catching up after connecting failed')
  }
}

function onSilence(watch: Watch): void {
  watch.settings.log.warn({ silentMs: watch.settings.silentMs }, 'Slack socket silent')
  onLost(watch)
}

/** Also told of what is already lost: the client says `disconnected` more than once. */
function onLost(watch: Watch): void {
  if (watch.connected) {
    if (sinceChange(watch) >= watch.settings.steadyMs) watch.backoff.reset()
    watch.connected = false
    watch.changedAt = performance.now()
    watch.silence.stop()
  }
  void reconnect(watch)
}

function sinceChange({ changedAt }: Watch): number {
  return changedAt === undefined ? Number.POSITIVE_INFINITY : performance.now() - changedAt
}
