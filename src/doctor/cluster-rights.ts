import type { Right } from '../evidence/kubernetes/examine-cluster.ts'

/** What evidence is looked up with; `test/doctor/needs.test.ts` holds it to the ClusterRole in deploy/kubernetes.yaml. */
export const clusterRights: readonly Right[] = [
  { verb: 'get', resource: 'pods' },
  { verb: 'list', resource: 'pods' },
  { verb: 'list', resource: 'events' },
  { verb: 'get', resource: 'nodes' },
  { verb: 'get', resource: 'serviceaccounts' },
]
