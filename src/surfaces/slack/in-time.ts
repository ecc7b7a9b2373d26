/** What the work gives, or something else if that takes too long; the work goes on. */
export async function inTime<T>(work: Promise<T>, ms: number, otherwise: T): Promise<T> {
  const waiting = Promise.withResolvers<T>()
  const timer = setTimeout(waiting.resolve, ms, otherwise)
  try {
    return await Promise.race([work, waiting.promise])
  } finally {
    clearTimeout(timer)
  }
}
