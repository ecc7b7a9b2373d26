import { channel } from 'node:diagnostics_channel'
import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { type Socket, type SocketWatchdog, watchSocket } from '../../src/ops/socket-watchdog.ts'

beforeEach(() => void jest.useFakeTimers())
afterEach(() => {
  for (const watchdog of watchdogs.splice(0)) watchdog.stop()
  jest.useRealTimers()
})

const watchdogs: SocketWatchdog[] = []

type Start = 'connects' | 'fails' | 'hangs'
/** The client waits for the other side at the first disconnect() and not at the second. */
type Closing = 'at-once' | 'second-time' | 'never'

/** A client that starts as the list says, then always connects; the clock moves when the test says so. */
function stage({ starts = [], closing = 'at-once' }: { starts?: readonly Start[]; closing?: Closing } = {}) {
  const events = new EventEmitter()
  const log: string[] = []
  const note = (_: object, message: string) => void log.push(message)
  const startedAt: number[] = []
  const state = { starts: 0, open: 0, mostOpen: 0, closing, disconnects: 0, startedAt }
  let fail = (_: Error) => {}

  const connect = () => {
    state.open += 1
    state.mostOpen = Math.max(state.mostOpen, state.open)
    events.emit('connected')
  }
  const drop = () => {
    state.open = 0
    fail(new Error('disconnected'))
    events.emit('disconnected')
  }
  const socket: Socket = {
    on: (event, listener) => events.on(event, listener),
    start: async () => {
      const how = starts[state.starts] ?? 'connects'
      state.starts += 1
      state.startedAt.push(performance.now())
      if (how === 'fails') throw new Error('HTTP 503')
      if (how === 'connects') return connect()
      await new Promise<void>((_, reject) => {
        fail = reject
      })
    },
    disconnect: async () => {
      state.disconnects += 1
      const hangs = state.closing === 'second-time' && state.disconnects % 2 === 1
      if (hangs || state.closing === 'never') await new Promise(() => {})
      drop()
    },
  }
  const onConnected = jest.fn<() => void | Promise<void>>()
  const watchdog = watchSocket(socket, {
    log: { info: note, warn: note, error: note },
    onConnected,
    firstDelayMs: 1_000,
    longestDelayMs: 8_000,
    // The whole delay, so that tests can count.
    random: () => 1,
  })
  watchdogs.push(watchdog)
  const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms)
  return { events, state, log, watchdog, onConnected, pass, drop, connect }
}

describe('a connection that is closed', () => {
  test('is made again, and the caller is told of each', async () => {
    const { watchdog, state, drop, onConnected, pass } = stage()
    await watchdog.connect()
    expect([state.starts, onConnected.mock.calls.length]).toEqual([1, 1])

    drop()
    expect(watchdog.connected()).toBe(false)
    await pass(1_000)

    expect([watchdog.connected(), state.starts, onConnected.mock.calls.length]).toEqual([true, 2, 2])
  })

  test('is tried again with growing, bounded delays, however often it is refused', async () => {
    const refused = Array.from({ length: 5 }, (): Start => 'fails')
    const { watchdog, state, drop, pass, log } = stage({ starts: ['connects', ...refused] })
    await watchdog.connect()
    drop()
    await pass(60_000)

    const gaps = state.startedAt.slice(1).map((at, index) => at - (state.startedAt[index] ?? 0))
    expect(gaps).toEqual([1_000, 2_000, 4_000, 8_000, 8_000, 8_000])
    expect(log.filter((line) => line === 'Slack socket not connected')).toHaveLength(5)
    expect(watchdog.connected()).toBe(true)
  })

  test('waits longer each time when no connection holds, and briefly again after one that did', async () => {
    const { watchdog, state, drop, pass } = stage()
    await watchdog.connect()
    drop()
    await pass(1_000)
    drop()
    await pass(1_999)
    expect(state.starts).toBe(2)
    await pass(1)
    expect(state.starts).toBe(3)

    // Kept alive by what Slack sends.
    for (let minute = 0; minute < 4; minute += 1) {
      channel('undici:websocket:ping').publish({})
      await pass(30_000)
    }
    drop()
    await pass(1_000)
    expect(state.starts).toBe(4)
  })

  test('is made only once when it is told of twice', async () => {
    const { watchdog, state, events, drop, pass } = stage()
    await watchdog.connect()
    drop()
    events.emit('disconnected')
    await pass(30_000)

    expect([state.starts, state.mostOpen]).toEqual([2, 1])
  })

  test('is made again also when it goes in the very moment of coming', async () => {
    const { watchdog, state, drop, onConnected, pass } = stage()
    onConnected.mockImplementationOnce(drop)
    await watchdog.connect()
    await pass(1_000)

    expect([state.starts, watchdog.connected()]).toEqual([2, true])
  })
})

describe('a connection that is silent', () => {
  test('is replaced after a minute without a sign of life', async () => {
    const { watchdog, state, pass, log, onConnected } = stage()
    await watchdog.connect()
    await pass(59_999)
    expect(log).toEqual(['Slack socket connected'])

    await pass(1 + 1_000)

    expect(log).toEqual(['Slack socket connected', 'Slack socket silent', 'Slack socket connected'])
    expect([state.mostOpen, onConnected.mock.calls.length]).toEqual([1, 2])
  })

  test.each<[string, (events: EventEmitter) => void]>([
    ['a message', (events) => void events.emit('ws_message')],
    ['a ping', () => channel('undici:websocket:ping').publish({})],
  ])('%s is a sign of life', async (_, sign) => {
    const { watchdog, state, events, pass } = stage()
    await watchdog.connect()
    await pass(50_000)
    sign(events)
    await pass(59_999)
    expect(state.starts).toBe(1)

    await pass(1 + 1_000)
    expect(state.starts).toBe(2)
  })

  test('is replaced also when it does not let itself be closed', async () => {
    const { watchdog, state, pass } = stage({ closing: 'second-time' })
    void watchdog.connect()
    await pass(3_000)
    expect(watchdog.connected()).toBe(true)

    await pass(60_000 + 1_000 + 3_000)

    expect([state.starts, state.mostOpen, watchdog.connected()]).toEqual([2, 1, true])
  })
})

describe('a start', () => {
  test('that hangs is ended and made anew', async () => {
    const { watchdog, state, pass, log } = stage({ starts: ['connects', 'hangs'] })
    await watchdog.connect()
    await pass(60_000 + 1_000 + 30_000 + 2_000)

    expect([state.starts, state.mostOpen, watchdog.connected()]).toEqual([3, 1, true])
    expect(log).toContain('Slack socket not connected')
  })

  test('that fails the first time is the caller’s to judge', async () => {
    const { watchdog, state, pass } = stage({ starts: ['fails'] })

    await expect(watchdog.connect()).rejects.toThrow('HTTP 503')
    await pass(60_000)
    expect(state.starts).toBe(1)

    void watchdog.reconnect()
    await pass(1_000)
    expect(watchdog.connected()).toBe(true)
  })

  test('that cannot be ended is waited for, so that there are never two', async () => {
    const { watchdog, state, pass, log, connect } = stage({ starts: ['connects', 'hangs'] })
    await watchdog.connect()
    state.closing = 'never'
    await pass(10 * 60_000)
    expect(state.starts).toBe(2)
    expect(log).toContain('Slack socket does not close')

    connect()
    await pass(20_000)
    expect([state.starts, watchdog.connected()]).toEqual([2, true])
  })
})

describe('a stop', () => {
  test('ends the wait for the next try', async () => {
    const { watchdog, state, drop, pass } = stage()
    await watchdog.connect()
    drop()
    watchdog.stop()
    await pass(60_000)

    expect([state.starts, watchdog.connected()]).toEqual([1, false])
    expect(jest.getTimerCount()).toBe(0)
  })

  test('ends a connection that comes after it', async () => {
    const { watchdog, state, pass, connect, onConnected } = stage({ starts: ['hangs'] })
    const connecting = watchdog.connect()
    await pass(0)
    watchdog.stop()
    connect()

    await expect(connecting).rejects.toThrow('disconnected')
    expect([state.open, onConnected.mock.calls.length]).toEqual([0, 0])
  })

  test('ends the watch over silence, and leaves the connection to its owner', async () => {
    const { watchdog, state, pass } = stage()
    await watchdog.connect()
    watchdog.stop()
    await pass(10 * 60_000)

    expect([state.starts, state.open]).toEqual([1, 1])
    expect(channel('undici:websocket:ping').hasSubscribers).toBe(false)
  })
})

describe('for the readiness probe', () => {
  test('a connection that was never made is down', () => {
    expect(stage().watchdog.isUp()).toBe(false)
  })

  test('a lost one counts as up for a minute', async () => {
    const { watchdog, state, drop, pass } = stage({ starts: ['connects', 'hangs'] })
    await watchdog.connect()
    state.closing = 'never'
    drop()

    await pass(59_999)
    expect([watchdog.connected(), watchdog.isUp()]).toEqual([false, true])
    await pass(1)
    expect(watchdog.isUp()).toBe(false)
  })
})

test('a caller that fails to catch up is logged, and the connection stays', async () => {
  const { watchdog, onConnected, log, pass } = stage()
  onConnected.mockRejectedValueOnce(new Error('history refused'))
  await watchdog.connect()
  await pass(0)

  expect(watchdog.connected()).toBe(true)
  expect(log).toContain('Catching up after connecting failed')
})
