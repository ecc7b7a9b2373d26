const most = 5000

export type SoonForgotten<T> = {
  get: (key: string, look: () => Promise<T>) => Promise<T>
  set: (key: string, value: T) => void
  /** What was known last, however old. */
  last: (key: string) => T | undefined
}

/** Believes what was looked up for some time, and what was set here at once. */
export function createSoonForgotten<T>(keepMs: number, now: () => number): SoonForgotten<T> {
  const kept = new Map<string, { value: T; until: number }>()

  function set(key: string, value: T): void {
    kept.delete(key)
    kept.set(key, { value, until: now() + keepMs })
    const oldest = kept.keys().next()
    if (kept.size > most && !oldest.done) kept.delete(oldest.value)
  }

  return {
    set,
    last: (key) => kept.get(key)?.value,
    get: async (key, look) => {
      const known = kept.get(key)
      if (known && known.until > now()) return known.value
      const value = await look()
      // What was set while this was read is newer.
      const newer = kept.get(key)
      if (newer && newer !== known) return newer.value
      set(key, value)
      return value
    },
  }
}
