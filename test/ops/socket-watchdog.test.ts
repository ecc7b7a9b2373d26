import { EventEmitter } from 'node:events'
import { describe, expect, test } from '@jest/globals'
import { watchSocket } from '../../src/ops/socket-watchdog.ts'

/** A socket client that connects only after some refusals; a delay passes when the test says so. */
function stage(refusals: number) {
  const events = new EventEmitter()
  const waits: number[] = []
  let starts = 0
  let onEnd = () => {}
  const ended = new Promise<void>((resolve) => {
    onEnd = resolve
  })
  const socket = {
    on: (event: 'connected' | 'disconnected', listener: () => void) => events.on(event, listener),
    start: async () => {
      starts += 1
      if (starts <= refusals) throw new Error('503')
      events.emit('connected')
      onEnd()
    },
  }
  const warnings: string[] = []
  const log = { info: () => {}, warn: (_: object, message: string) => void warnings.push(message) }
  const watchdog = watchSocket(socket, {
    log,
    firstDelayMs: 1,
    longestDelayMs: 4,
    wait: async (ms) => void waits.push(ms),
  })
  return { events, waits, warnings, watchdog, ended, starts: () => starts }
}

describe('a socket that went away', () => {
  test('is connected again, with a growing and bounded delay, however often it is refused', async () => {
    const { events, waits, warnings, watchdog, ended } = stage(4)

    events.emit('disconnected')
    expect(watchdog.connected()).toBe(false)
    await ended

    expect(watchdog.connected()).toBe(true)
    expect(waits).toEqual([1, 2, 4, 4, 4])
    expect(warnings).toHaveLength(4)
  })

  test('is not connected twice at a time', async () => {
    const { events, ended, starts } = stage(1)

    events.emit('disconnected')
    events.emit('disconnected')
    await ended

    expect(starts()).toBe(2)
  })

  test('stays away after a stop', async () => {
    const { events, watchdog, starts, waits } = stage(0)

    watchdog.stop()
    events.emit('disconnected')
    await Promise.resolve()

    expect([starts(), waits]).toEqual([0, []])
  })
})
