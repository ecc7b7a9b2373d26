import {
  type ClusterFacts,
  type Evidence,
  type NodeFacts,
  nodeAccountEmail,
  type PodFacts,
  valueOf,
} from '../evidence/evidence.ts'
import type { Symptom } from '../evidence/symptom.ts'
import { originOf } from '../pull-error/origin.ts'
import type { PullError } from '../pull-error/pull-error.ts'
import type { Values } from '../steps/values.ts'

/** GKE's limit on the length of a node pool's name. */
const longestPoolName = 40

/** Everything known that a command or a text may name; absent names stay placeholders. */
export function gatherValues(evidence: Evidence, cluster: ClusterFacts, symptom?: Symptom): Values {
  const pod = valueOf(evidence.pod)
  const node = valueOf(evidence.node)
  const error = symptom?.kind === 'pullError' ? symptom.error : undefined
  return whatIsKnown([
    clusterValues(cluster, node),
    podValues(pod, symptom),
    originValues(error, imageOf(symptom, pod)),
    errorValues(error),
    quotaValues(symptom, cluster.project ?? node?.project),
    {
      nodeServiceAccount: nodeAccountEmail(evidence),
      pullSecret: valueOf(evidence.pullSecrets)?.names[0] ?? pod?.pullSecrets[0],
    },
  ])
}

function clusterValues(cluster: ClusterFacts, node: NodeFacts | undefined) {
  return {
    project: cluster.project ?? node?.project,
    cluster: cluster.cluster,
    location: cluster.location,
    node: node?.name,
    nodeVersion: node?.kubeletVersion,
    nodePool: node?.nodePool,
    newNodePool: node?.nodePool && `${node.nodePool.slice(0, longestPoolName - 3)}-v2`,
    zone: node?.zone,
    region: node?.region,
    machineType: node?.machineType,
  }
}

/** A quota is counted where the line says, which need not be the project of the node. */
function quotaValues(symptom: Symptom | undefined, nodeProject: string | undefined) {
  if (symptom?.kind !== 'gcfsd') return {}
  const { project, region } = symptom.line
  return { quotaProject: project ?? nodeProject, ...(region !== undefined && { region }) }
}

function podValues(pod: PodFacts | undefined, symptom: Symptom | undefined) {
  const container = symptom?.container ?? soleContainer(pod)
  return {
    namespace: pod?.namespace ?? symptom?.namespace,
    pod: pod?.name ?? symptom?.pod,
    container,
    image: imageOf(symptom, pod),
    podServiceAccount: pod?.serviceAccount,
    workload: pod?.owner && `${pod.owner.kind.toLowerCase()}/${pod.owner.name}`,
    ...(pod?.node && { node: pod.node }),
  }
}

/** The image that the symptom names, else that of its container; a pod's only container needs no naming. */
export function imageOf(symptom: Symptom | undefined, pod: PodFacts | undefined): string | undefined {
  const name = symptom?.container ?? soleContainer(pod)
  return symptomImage(symptom) ?? pod?.containers.find((container) => container.name === name)?.image
}

function soleContainer(pod: PodFacts | undefined): string | undefined {
  return pod?.containers.length === 1 ? pod.containers[0]?.name : undefined
}

function symptomImage(symptom: Symptom | undefined): string | undefined {
  if (!symptom || symptom.kind === 'otherTrouble') return undefined
  const parsed = symptom.kind === 'pullError' ? symptom.error.image?.written : undefined
  return symptom.image ?? parsed
}

function originValues(error: PullError | undefined, written: string | undefined) {
  const { image, registry } = originOf(error, written)
  return {
    imageName: image && (image.bare ? image.path.replace(/^library\//, '') : `${image.host}/${image.path}`),
    tag: image?.tag,
    registryHost: registry?.host,
    repositoryProject: error?.denial?.project ?? registry?.project,
    repositoryLocation: error?.denial?.location ?? registry?.location,
    repository: error?.denial?.repository ?? registry?.repository,
  }
}

function errorValues(error: PullError | undefined) {
  return {
    ip: error?.ip,
    lookupHost: error?.dns?.host,
    resolver: error?.dns?.resolver,
    registryStatus: error?.status?.toString(),
  }
}

type Possible = { [Name in keyof Values]?: string | undefined }

function whatIsKnown(parts: readonly Possible[]): Values {
  const known: Record<string, string> = {}
  for (const part of parts) {
    for (const [name, value] of Object.entries(part)) if (value) known[name] = value
  }
  return known
}
