/**
 * Runs work one at a time. Whoever asks while it is under way gets a run that begins after it, since the one
 * under way may have passed what they mean; all who ask meanwhile share that run.
 */
export function oneAtATime<T>(work: () => Promise<T>): () => Promise<T> {
  let running: Promise<unknown> = Promise.resolve()
  let waiting: Promise<T> | undefined

  async function afterwards(before: Promise<unknown>): Promise<T> {
    await Promise.allSettled([before])
    waiting = undefined
    const run = work()
    running = run
    return run
  }

  return () => {
    waiting ??= afterwards(running)
    return waiting
  }
}
