const minute = 60_000

/** Half of what the service allows a project, which nobody can have raised: others read there as well. */
export const readsPerMinute = 30

export type ReadBudget = {
  /** 0 for a read that may be made now; otherwise how many milliseconds until one may. */
  take: (project: string) => number
  /** The service has refused: nothing more for a minute, since it does not say how long. */
  close: (project: string) => void
}

/** Each of a project's reads comes back a minute after it was made, so that no minute ever has more of them. */
export function createReadBudget(perMinute = readsPerMinute): ReadBudget {
  const used = new Map<string, number[]>()

  function usedBy(project: string): number[] {
    const fresh = (used.get(project) ?? []).filter((at) => at > performance.now() - minute)
    used.set(project, fresh)
    return fresh
  }

  return {
    take: (project) => {
      const reads = usedBy(project)
      const [oldest] = reads
      if (reads.length >= perMinute && oldest !== undefined) return oldest + minute - performance.now()
      reads.push(performance.now())
      return 0
    },
    close: (project) => {
      used.set(
        project,
        Array.from({ length: perMinute }, () => performance.now()),
      )
    },
  }
}
