/** Does what is asked for, unless the very same is under way: a second click is no second wish. */
export type OnceAtATime = (what: string, work: () => Promise<void>) => Promise<void>

export function createOnceAtATime(): OnceAtATime {
  const underway = new Set<string>()
  return async (what, work) => {
    if (underway.has(what)) return
    underway.add(what)
    try {
      await work()
    } finally {
      underway.delete(what)
    }
  }
}
