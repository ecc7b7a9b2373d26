/** True once the work has ended, false when the time is over before; fails as the work does. */
export async function inTime(work: Promise<unknown>, ms: number): Promise<boolean> {
  const waiting = Promise.withResolvers<boolean>()
  const timer = setTimeout(waiting.resolve, ms, false)
  try {
    return await Promise.race([work.then(() => true), waiting.promise])
  } finally {
    clearTimeout(timer)
  }
}
