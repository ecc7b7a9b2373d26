import { useCallback, useEffect, useRef, useState } from 'react'
import { client, missLook } from '../api/client.ts'
import type { Cluster } from '../api/types.ts'

/** Pods fail and back off by the clock, and no event tells of that. */
const refreshMs = 4000

export function useCluster(): { cluster: Cluster | undefined; refresh: () => void } {
  const [cluster, setCluster] = useState<Cluster>()
  const asked = useRef(0)
  const refresh = useCallback(() => {
    asked.current += 1
    const question = asked.current
    const show = (next: Cluster) => {
      // The whole page is drawn anew for another cluster, and an answer may have been overtaken.
      if (question === asked.current) setCluster((before) => (isSame(before, next) ? before : next))
    }
    client.cluster().then(show, missLook)
  }, [])

  useEffect(() => {
    refresh()
    const refreshSeen = () => document.visibilityState === 'visible' && refresh()
    const timer = setInterval(refreshSeen, refreshMs)
    document.addEventListener('visibilitychange', refreshSeen)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', refreshSeen)
    }
  }, [refresh])
  return { cluster, refresh }
}

function isSame(one: Cluster | undefined, other: Cluster): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
