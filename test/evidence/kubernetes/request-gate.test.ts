import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import { createRequestGate, type RequestLimits } from '../../../src/evidence/kubernetes/request-gate.ts'

beforeEach(() => void jest.useFakeTimers())
afterEach(() => void jest.useRealTimers())

const roomy: RequestLimits = { atOnce: 100, perSecond: 10, burst: 3, longestWaitMs: 60_000 }

/** Requests that end when the test says so. */
function stage(limits: Partial<RequestLimits> = {}) {
  const gate = createRequestGate({ ...roomy, ...limits })
  const sent: string[] = []
  const ends = new Map<string, () => void>()
  const send = (name: string, signal?: AbortSignal) =>
    gate.pass(signal, async () => {
      sent.push(name)
      await new Promise<void>((resolve) => ends.set(name, resolve))
      return name
    })
  const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms)
  return { gate, sent, send, end: (name: string) => ends.get(name)?.(), pass }
}

test('lets a burst through and the rest at the rate, in the order of coming', async () => {
  const { sent, send, pass } = stage()
  for (const name of ['a', 'b', 'c', 'd', 'e']) void send(name)

  await pass(0)
  expect(sent).toEqual(['a', 'b', 'c'])
  await pass(100)
  expect(sent).toEqual(['a', 'b', 'c', 'd'])
  await pass(100)
  expect(sent).toEqual(['a', 'b', 'c', 'd', 'e'])
})

test('has no more than so many under way', async () => {
  const { sent, send, end, pass } = stage({ atOnce: 2 })
  for (const name of ['a', 'b', 'c']) void send(name)

  await pass(0)
  expect(sent).toEqual(['a', 'b'])
  end('a')
  await pass(0)
  expect(sent).toEqual(['a', 'b', 'c'])
})

test('a request that fails makes room as well', async () => {
  const { gate, sent, send, pass } = stage({ atOnce: 1 })

  await expect(gate.pass(undefined, () => Promise.reject(new Error('refused')))).rejects.toThrow('refused')
  void send('a')
  await pass(0)

  expect(sent).toEqual(['a'])
})

test('one who gives up while waiting leaves its place to the others', async () => {
  const { sent, send, end, pass } = stage({ atOnce: 1 })
  const impatient = new AbortController()
  void send('a')
  const given = send('b', impatient.signal)
  void send('c')

  impatient.abort(new Error('too late'))
  await expect(given).rejects.toThrow('too late')
  end('a')
  await pass(0)

  expect(sent).toEqual(['a', 'c'])
})

test('one who gave up before coming does not ask', async () => {
  const { sent, send } = stage()

  await expect(send('a', AbortSignal.abort(new Error('too late')))).rejects.toThrow('too late')
  expect(sent).toEqual([])
})

test('a pause holds everybody back, and a shorter one does not end it', async () => {
  const { gate, sent, send, pass } = stage()
  gate.pause(5_000)
  gate.pause(10)
  void send('a')

  await pass(4_999)
  expect(sent).toEqual([])
  await pass(1)
  expect(sent).toEqual(['a'])
})

test('who would wait too long is told so at once, and how long', async () => {
  const { sent, send, pass } = stage({ longestWaitMs: 150 })
  for (const name of ['a', 'b', 'c', 'd']) void send(name)

  await expect(send('e')).rejects.toMatchObject({ name: 'BudgetUsedUp', againInMs: 200 })
  await pass(1_000)
  expect(sent).toEqual(['a', 'b', 'c', 'd'])
})
