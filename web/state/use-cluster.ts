import { useCallback, useEffect, useState } from 'react'
import { client } from '../api/client.ts'
import type { Cluster } from '../api/types.ts'

/** Pods fail and back off by the clock, and no event tells of that. */
const refreshMs = 4000

export function useCluster(): { cluster: Cluster | undefined; refresh: () => void } {
  const [cluster, setCluster] = useState<Cluster>()
  const refresh = useCallback(() => {
    client.cluster().then(setCluster, () => undefined)
  }, [])

  useEffect(() => {
    refresh()
    const timer = setInterval(() => document.visibilityState === 'visible' && refresh(), refreshMs)
    return () => clearInterval(timer)
  }, [refresh])
  return { cluster, refresh }
}
