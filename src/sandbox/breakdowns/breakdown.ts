import type { PoolName } from '../scenarios/pools.ts'
import type { Scenario } from '../scenarios/scenario.ts'
import { steadyHex, steadyNameSuffix } from '../steady-id.ts'

/** A pod that begins to fail now; what it has in common with others is in its image, its pool and its node. */
export type FailingPod = Pick<Scenario, 'id' | 'title' | 'namespace' | 'pod' | 'pool'> & {
  node: string
  owner: Scenario['owner']
  containers: readonly { name: string; image: string; error: string }[]
}

/** Trouble that strikes while the sandbox runs. */
export type Breakdown = {
  id: string
  /** For developers; people read the texts in the catalogues. */
  title: string
  usualPods: number
  /** The pod of that number, counted from zero. */
  pod: (index: number) => Pod
}
type Pod = { namespace: string; app: string; image: string; error: string; pool: PoolName; node: number }

/** Pods of one breakdown; `round` keeps the names of a second one apart. */
export function strike({ id, title, pod }: Breakdown, count: number, round: number): FailingPod[] {
  return Array.from({ length: count }, (_, index) => {
    const { namespace, app, image, error, pool, node } = pod(index)
    const owner = `${app}-${steadyHex(`${id} ${namespace}/${app} ${image}`, 9)}`
    return {
      id: `${id}-${round}-${index}`,
      title,
      namespace,
      pod: `${owner}-${steadyNameSuffix(`${id} ${round} ${index}`, 5)}`,
      pool,
      node: `${pool} ${node}`,
      owner: { kind: 'ReplicaSet', name: owner },
      containers: [{ name: app, image, error }],
    }
  })
}
