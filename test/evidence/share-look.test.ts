import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import type { Fact, Unknown } from '../../src/evidence/evidence.ts'
import { createSharedLook } from '../../src/evidence/share-look.ts'

beforeEach(() => void jest.useFakeTimers())
afterEach(() => void jest.useRealTimers())

const patient = new AbortController().signal

/** Calls that end when the test says so. */
function stage(keepMs = 1_000) {
  const look = createSharedLook<number>(keepMs)
  const calls: { signal: AbortSignal; end: (fact: Fact<number>) => void }[] = []
  const ask = (what: unknown, signal = patient) =>
    look([what], signal, (own) => {
      const { promise, resolve } = Promise.withResolvers<Fact<number>>()
      calls.push({ signal: own, end: resolve })
      return promise
    })
  /** One whole question and answer. */
  const askAndEnd = async (fact: Fact<number>) => {
    const before = calls.length
    const asked = ask('web')
    if (calls.length > before) calls.at(-1)?.end(fact)
    return asked
  }
  return { look, calls, ask, askAndEnd }
}

const known = (value: number): Fact<number> => ({ known: true, value })

describe('the same question', () => {
  test('at the same time is one call', async () => {
    const { calls, ask } = stage()
    const asked = [ask('web'), ask('web'), ask('api')]
    calls[0]?.end(known(1))
    calls[1]?.end(known(2))

    expect(await Promise.all(asked)).toEqual([known(1), known(1), known(2)])
    expect(calls).toHaveLength(2)
  })

  test('soon after is answered from before, and later anew', async () => {
    const { askAndEnd } = stage(1_000)

    expect(await askAndEnd(known(1))).toEqual(known(1))
    jest.advanceTimersByTime(999)
    expect(await askAndEnd(known(2))).toEqual(known(1))
    jest.advanceTimersByTime(1)
    expect(await askAndEnd(known(3))).toEqual(known(3))
  })

  test('is asked anew each time where nothing is kept', async () => {
    const { askAndEnd } = stage(0)
    await askAndEnd(known(1))

    expect(await askAndEnd(known(2))).toEqual(known(2))
  })
})

describe('an answer that is none', () => {
  test.each<[Unknown['because'], number]>([
    ['not-answering', 0],
    ['budget-used-up', 0],
    ['not-permitted', 5_000],
    ['not-authenticated', 5_000],
    ['not-found', 5_000],
  ])('%s stands for %i ms', async (because, ms) => {
    const { askAndEnd } = stage(60_000)
    await askAndEnd({ known: false, because })

    jest.advanceTimersByTime(Math.max(ms - 1, 0))
    expect((await askAndEnd(known(1))).known).toBe(ms === 0)
    jest.advanceTimersByTime(1)
    expect((await askAndEnd(known(1))).known).toBe(true)
  })

  test('is kept no longer than an answer', async () => {
    const { askAndEnd } = stage(100)
    await askAndEnd({ known: false, because: 'not-permitted' })
    jest.advanceTimersByTime(100)

    expect(await askAndEnd(known(1))).toEqual(known(1))
  })

  test('an error reaches everybody and is not kept', async () => {
    const { look, askAndEnd } = stage()
    const fail = () => Promise.reject(new Error('a bug'))
    const asked = [look(['web'], patient, fail), look(['web'], patient, fail)]

    expect((await Promise.allSettled(asked)).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect(await askAndEnd(known(1))).toEqual(known(1))
  })
})

describe('one who gives up', () => {
  test('is told so, and the others get their answer', async () => {
    const { calls, ask } = stage()
    const impatient = new AbortController()
    const given = ask('web', impatient.signal)
    const waiting = ask('web')

    impatient.abort(new Error('deadline'))
    expect(await given).toEqual({ known: false, because: 'not-answering', detail: 'Error: deadline' })
    expect(calls[0]?.signal.aborted).toBe(false)
    calls[0]?.end(known(1))
    expect(await waiting).toEqual(known(1))
  })

  test('as the last one ends the call, and the next one begins anew', async () => {
    const { calls, ask } = stage()
    const both = new AbortController()
    const given = [ask('web', both.signal), ask('web', both.signal)]
    both.abort(new Error('deadline'))
    await Promise.all(given)
    expect(calls[0]?.signal.aborted).toBe(true)

    const again = ask('web')
    calls[1]?.end(known(2))
    calls[0]?.end(known(1))
    expect(await again).toEqual(known(2))
  })

  test('before asking asks nobody', async () => {
    const { calls, ask } = stage()

    expect(await ask('web', AbortSignal.abort(new Error('deadline')))).toMatchObject({ known: false })
    expect(calls).toEqual([])
  })
})
