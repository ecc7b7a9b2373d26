import {
  type ClusterFacts,
  type Evidence,
  type NodeFacts,
  nodeAccountEmail,
  type PodFacts,
  valueOf,
} from '../evidence/evidence.ts'
import type { Symptom } from '../evidence/symptom.ts'
import { type Origin, originOf } from '../pull-error/origin.ts'
import type { PullError } from '../pull-error/pull-error.ts'
import type { ValueName, Values } from '../steps/values.ts'

/** GKE's limit on the length of a node pool's name. */
const longestPoolName = 40

/** The image that a symptom is about: as it is written, and where it comes from. */
export type Sighting = Origin & { written: string | undefined; error: PullError | undefined }

export function sightingOf(symptom: Symptom | undefined, pod: PodFacts | undefined): Sighting {
  const error = symptom?.kind === 'pullError' ? symptom.error : undefined
  const written = imageOf(symptom, pod)
  const { image, registry } = originOf(error, written)
  return { written, error, image, registry }
}

/** Everything known that a command or a text may name; absent names stay placeholders. */
export function gatherValues(
  evidence: Evidence,
  cluster: ClusterFacts,
  symptom?: Symptom,
  sighting = sightingOf(symptom, valueOf(evidence.pod)),
): Values {
  const pod = valueOf(evidence.pod)
  const node = valueOf(evidence.node)
  const values: Values = {}
  noteCluster(values, cluster, node)
  if (node) noteNode(values, node)
  if (pod) notePod(values, pod)
  if (symptom) noteSymptom(values, symptom)
  noteImage(values, sighting)
  if (sighting.error) noteError(values, sighting.error)
  if (symptom) noteQuota(values, symptom, cluster.project ?? node?.project)
  note(values, 'nodeServiceAccount', nodeAccountEmail(evidence))
  note(values, 'pullSecret', valueOf(evidence.pullSecrets)?.names[0] ?? pod?.pullSecrets[0])
  return values
}

/** Writes what is known into the values: a text tells few of them, and is diagnosed without a list of all. */
function note(values: Values, name: ValueName, value: string | undefined): void {
  if (value) values[name] = value
}

function noteCluster(values: Values, cluster: ClusterFacts, node: NodeFacts | undefined): void {
  note(values, 'project', cluster.project ?? node?.project)
  note(values, 'cluster', cluster.cluster)
  note(values, 'location', cluster.location)
}

function noteNode(values: Values, node: NodeFacts): void {
  note(values, 'node', node.name)
  note(values, 'nodeVersion', node.kubeletVersion)
  note(values, 'nodePool', node.nodePool)
  note(values, 'newNodePool', newNameOf(node.nodePool))
  note(values, 'zone', node.zone)
  note(values, 'region', node.region)
  note(values, 'machineType', node.machineType)
}

function notePod(values: Values, pod: PodFacts): void {
  note(values, 'namespace', pod.namespace)
  note(values, 'pod', pod.name)
  note(values, 'container', soleContainer(pod))
  note(values, 'podServiceAccount', pod.serviceAccount)
  note(values, 'workload', pod.owner && `${pod.owner.kind.toLowerCase()}/${pod.owner.name}`)
  note(values, 'node', pod.node)
}

/** What the cluster says of the pod goes before what a symptom says. */
function noteSymptom(values: Values, symptom: Symptom): void {
  if (!values.namespace) note(values, 'namespace', symptom.namespace)
  if (!values.pod) note(values, 'pod', symptom.pod)
  note(values, 'container', symptom.container)
}

/** A quota is counted where the line says, which need not be the project of the node. */
function noteQuota(values: Values, symptom: Symptom, nodeProject: string | undefined): void {
  if (symptom.kind !== 'gcfsd') return
  note(values, 'quotaProject', symptom.line.project ?? nodeProject)
  note(values, 'region', symptom.line.region)
}

/** The image that the symptom names, else that of its container; a pod's only container needs no naming. */
function imageOf(symptom: Symptom | undefined, pod: PodFacts | undefined): string | undefined {
  const named = symptomImage(symptom)
  if (named !== undefined || !pod) return named
  const name = symptom?.container ?? soleContainer(pod)
  return pod.containers.find((container) => container.name === name)?.image
}

function soleContainer(pod: PodFacts): string | undefined {
  return pod.containers.length === 1 ? pod.containers[0]?.name : undefined
}

function symptomImage(symptom: Symptom | undefined): string | undefined {
  if (!symptom || symptom.kind === 'otherTrouble') return undefined
  return symptom.image ?? (symptom.kind === 'pullError' ? symptom.error.image?.written : undefined)
}

function noteImage(values: Values, { written, image, registry, error }: Sighting): void {
  note(values, 'image', written)
  if (image) {
    const { bare, path, host, tag } = image
    note(values, 'imageName', bare ? path.replace(/^library\//, '') : `${host}/${path}`)
    note(values, 'tag', tag)
  }
  note(values, 'registryHost', registry?.host)
  note(values, 'repositoryProject', error?.denial?.project ?? registry?.project)
  note(values, 'repositoryLocation', error?.denial?.location ?? registry?.location)
  note(values, 'repository', error?.denial?.repository ?? registry?.repository)
}

function noteError(values: Values, error: PullError): void {
  note(values, 'ip', error.ip)
  note(values, 'lookupHost', error.dns?.host)
  note(values, 'resolver', error.dns?.resolver)
  note(values, 'registryStatus', error.status?.toString())
}

/** A name is only made of one that GKE would take; of anything else, half of it could be anything. */
function newNameOf(nodePool: string | undefined): string | undefined {
  if (nodePool === undefined || !/^[a-z][a-z0-9-]*$/.test(nodePool)) return undefined
  return `${nodePool.slice(0, longestPoolName - 3)}-v2`
}
