import { expect, test } from '@jest/globals'
import { createUnderway, stopAll, untilSignal } from '../../src/ops/shutdown.ts'

function recorder() {
  const lines: string[] = []
  const write = (_: object, message: string) => void lines.push(message)
  return { lines, log: { info: write, warn: write, error: write } }
}

test('a shutdown waits for the replies under way', async () => {
  const underway = createUnderway()
  const reply = Promise.withResolvers<void>()
  let ended = false
  void underway.track(reply.promise.then(() => void (ended = true)))

  const settled = underway.settled(10_000)
  reply.resolve()

  expect(await settled).toBe(true)
  expect(ended).toBe(true)
})

test('but not for ever', async () => {
  const underway = createUnderway()
  void underway.track(new Promise(() => {}))

  expect(await underway.settled(1)).toBe(false)
})

test('work that failed is no longer under way, and its failure reaches who started it', async () => {
  const underway = createUnderway()

  await expect(underway.track(Promise.reject(new Error('no')))).rejects.toThrow('no')

  expect(await underway.settled(1000)).toBe(true)
})

test('everything is stopped in order, also after a failure and after one that hangs', async () => {
  const { lines, log } = recorder()
  const stopped: string[] = []
  const fine = (name: string) => ({ name, stop: async () => void stopped.push(name) })

  await stopAll(
    [
      fine('a'),
      { name: 'b', stop: () => Promise.reject(new Error('no')) },
      { name: 'c', stop: () => new Promise(() => {}) },
      fine('d'),
    ],
    log,
    1,
  )

  expect(stopped).toEqual(['a', 'd'])
  expect(lines).toEqual(['Could not be stopped', 'Did not stop in time'])
})

test('the first signal is waited for', async () => {
  const signal = untilSignal(['SIGUSR2'])

  process.emit('SIGUSR2')

  expect(await signal).toBe('SIGUSR2')
})
