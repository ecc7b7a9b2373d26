const most = 5000

/** Asks once for those who ask together, and believes the answer for some time; a failure is not kept. */
export function keepAnswers<T>(
  ask: (about: string) => Promise<T>,
  keepMs: number,
  now: () => number,
): (about: string) => Promise<T> {
  const kept = new Map<string, { until: number; answer: Promise<T> }>()

  return (about) => {
    const known = kept.get(about)
    if (known && known.until > now()) return known.answer
    const answer = ask(about)
    kept.delete(about)
    kept.set(about, { until: now() + keepMs, answer })
    const oldest = kept.keys().next()
    if (kept.size > most && !oldest.done) kept.delete(oldest.value)
    answer.catch(() => kept.delete(about))
    return answer
  }
}
