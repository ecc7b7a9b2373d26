import type { Fact } from './evidence.ts'
import { untilAborted } from './until-aborted.ts'

/** Asks, unless the same is being asked or has just been answered; `what` tells the same from another. */
export type SharedLook<T> = (what: readonly unknown[], signal: AbortSignal, ask: Ask<T>) => Promise<Fact<T>>

type Ask<T> = (signal: AbortSignal) => Promise<Fact<T>>
type Asked<T> = { fact: Promise<Fact<T>>; waiting: number; giveUp: AbortController }

/** A refusal is soon worth another look: whoever reads of it may grant the right and ask again at once. */
const longestRefusalMs = 5_000

/**
 * Who asks while the same is being asked gets the same answer, and so does who asks within `keepMs` after it.
 * The call goes on as long as anybody waits for it: one who gives up does not spoil it for the others.
 */
export function createSharedLook<T>(keepMs: number): SharedLook<T> {
  const kept = new Map<string, Asked<T>>()

  function begin(key: string, ask: Ask<T>): Asked<T> {
    const giveUp = new AbortController()
    const asked: Asked<T> = { fact: ask(giveUp.signal), waiting: 0, giveUp }
    kept.set(key, asked)
    asked.fact.then(
      (fact) => forgetAfter(timeOf(fact, keepMs), key, asked),
      () => forget(key, asked),
    )
    return asked
  }

  function forgetAfter(ms: number, key: string, asked: Asked<T>): void {
    if (ms === 0) forget(key, asked)
    else setTimeout(forget, ms, key, asked).unref()
  }

  function forget(key: string, asked: Asked<T>): void {
    if (kept.get(key) === asked) kept.delete(key)
  }

  return async (what, signal, ask) => {
    if (signal.aborted) return gaveUp(signal)
    const key = JSON.stringify(what)
    const asked = kept.get(key) ?? begin(key, ask)
    asked.waiting += 1
    try {
      return await untilAborted(signal, () => asked.fact)
    } catch (error) {
      if (!signal.aborted) throw error
      if (asked.waiting === 1) {
        forget(key, asked)
        asked.giveUp.abort(signal.reason)
      }
      return gaveUp(signal)
    } finally {
      asked.waiting -= 1
    }
  }
}

function gaveUp({ reason }: AbortSignal): Fact<never> {
  return { known: false, because: 'not-answering', detail: String(reason) }
}

/** What failed is asked again at once; a budget knows itself when it has something to give. */
function timeOf(fact: Fact<unknown>, keepMs: number): number {
  if (fact.known) return keepMs
  const passes = fact.because === 'not-answering' || fact.because === 'budget-used-up'
  return passes ? 0 : Math.min(keepMs, longestRefusalMs)
}
