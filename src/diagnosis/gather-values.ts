import {
  type ClusterFacts,
  type Evidence,
  type NodeFacts,
  type PodFacts,
  valueOf,
} from '../evidence/evidence.ts'
import type { Symptom } from '../evidence/symptom.ts'
import type { PullError } from '../pull-error/pull-error.ts'
import type { Values } from '../steps/values.ts'

/** GKE's limit on the length of a node pool's name. */
const longestPoolName = 40

/** Everything known that a command or a text may name; absent names stay placeholders. */
export function gatherValues(evidence: Evidence, cluster: ClusterFacts, symptom?: Symptom): Values {
  const pod = valueOf(evidence.pod)
  const node = valueOf(evidence.node)
  const error = symptom?.kind === 'pullError' ? symptom.error : undefined
  return withoutUndefined({
    ...clusterValues(cluster, node),
    ...podValues(pod, symptom),
    ...errorValues(error),
    ...(symptom?.kind === 'gcfsd' && { region: symptom.line.region ?? node?.region }),
    pullSecret: valueOf(evidence.pullSecrets)?.names[0] ?? pod?.pullSecrets[0],
  })
}

function clusterValues(cluster: ClusterFacts, node: NodeFacts | undefined) {
  return {
    project: cluster.project ?? node?.project,
    cluster: cluster.cluster,
    location: cluster.location,
    node: node?.name,
    nodePool: node?.nodePool,
    newNodePool: node?.nodePool && `${node.nodePool.slice(0, longestPoolName - 3)}-v2`,
    zone: node?.zone,
    region: node?.region,
    machineType: node?.machineType,
  }
}

function podValues(pod: PodFacts | undefined, symptom: Symptom | undefined) {
  const container = symptom?.container ?? pod?.containers[0]?.name
  return {
    namespace: pod?.namespace ?? symptom?.namespace,
    pod: pod?.name ?? symptom?.pod,
    container,
    image: symptomImage(symptom) ?? pod?.containers.find(({ name }) => name === container)?.image,
    podServiceAccount: pod?.serviceAccount,
    workload: pod?.owner && `${pod.owner.kind.toLowerCase()}/${pod.owner.name}`,
    ...(pod?.node && { node: pod.node }),
  }
}

export function symptomImage(symptom: Symptom | undefined): string | undefined {
  if (!symptom || symptom.kind === 'otherTrouble') return undefined
  const parsed = symptom.kind === 'pullError' ? symptom.error.image?.written : undefined
  return symptom.image ?? parsed
}

function errorValues(error: PullError | undefined) {
  if (!error) return {}
  const { image, registry, denial, dns } = error
  return {
    imageName: image && (image.bare ? image.path.replace(/^library\//, '') : `${image.host}/${image.path}`),
    tag: image?.tag,
    registryHost: registry?.host ?? image?.host,
    repositoryProject: denial?.project ?? registry?.project,
    repositoryLocation: denial?.location ?? registry?.location,
    repository: denial?.repository ?? registry?.repository,
    ip: error.ip,
    lookupHost: dns?.host,
    resolver: dns?.resolver,
    registryStatus: error.status?.toString(),
  }
}

function withoutUndefined(values: { [Name in keyof Values]: string | undefined }): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== ''))
}
