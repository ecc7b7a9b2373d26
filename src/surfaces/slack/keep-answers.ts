/** Keeps what was found out for some time, and asks once for those who ask together; failures are not kept. */
export function createKeeper(keepMs: number, now: () => number, most = 5000) {
  const kept = new Map<string, { until: number; answer: Promise<unknown> }>()

  return function keep<T>(key: string, ask: () => Promise<T>): Promise<T> {
    const typed = answersOf<T>(kept)
    const known = typed.get(key)
    if (known && known.until > now()) return known.answer
    const answer = ask()
    typed.delete(key)
    typed.set(key, { until: now() + keepMs, answer })
    const oldest = typed.keys().next()
    if (typed.size > most && !oldest.done) typed.delete(oldest.value)
    answer.catch(() => typed.delete(key))
    return answer
  }
}
