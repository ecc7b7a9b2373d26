import { type AlertSubject, failsToPull, type SeenCluster, type SeenPod } from './alert-subject.ts'
import { registryOf } from './common.ts'

export type Match = {
  cluster: string
  /** The named pods that fail to pull now. */
  failing: SeenPod[]
  /** The named pods that are there and do not. */
  fine: SeenPod[]
}

type Named = { namespace?: string; name: string }

/** Finds the pods that an alert names; one that fits no pod, or several, is not guessed. */
export function matchAlert(subject: AlertSubject, seen: readonly SeenCluster[]): Match[] {
  return inNamedCluster(seen, subject.cluster).flatMap(({ cluster, pods }) => {
    const found = new Set([
      ...subject.pods.flatMap((named) => podsNamed(named, pods)),
      ...subject.workloads.flatMap((workload) => podsOfWorkload(workload, pods)),
      ...podsOfNamespaces(subject, pods),
    ])
    if (found.size === 0) return []
    const all = [...found]
    return [{ cluster, failing: all.filter(failsToPull), fine: all.filter((pod) => !failsToPull(pod)) }]
  })
}

/** An alert may call the cluster by another name than the configuration: then all are searched. */
function inNamedCluster(seen: readonly SeenCluster[], name: string | undefined): readonly SeenCluster[] {
  const named = seen.filter(({ cluster }) => cluster === name)
  return named.length > 0 ? named : seen
}

function podsNamed(named: Named, pods: readonly SeenPod[]): SeenPod[] {
  const exact = onePlace(
    pods.filter((pod) => pod.name === named.name && isIn(pod, named)),
    named,
  )
  return exact.length > 0 ? exact : successors(named, pods)
}

/**
 * An alert on failing pulls that names no pod means whichever fails in its namespace. One that names nothing
 * at all, as a template does that shows what many alerts have in common, means what most pods fail with.
 */
function podsOfNamespaces(subject: AlertSubject, pods: readonly SeenPod[]): SeenPod[] {
  const { namespaces, pullError, workloads } = subject
  if (!pullError || subject.pods.length > 0 || workloads.length > 0) return []
  const failing = pods.filter(failsToPull)
  if (namespaces.length > 0) return failing.filter(({ namespace }) => namespaces.includes(namespace))
  const troubles = Map.groupBy(failing, troubleOf)
  return [...troubles.values()].reduce((most, some) => (some.length > most.length ? some : most), [])
}

function troubleOf({ images }: SeenPod): string {
  const failing = images.find(({ state }) => state === 'failing')
  return JSON.stringify([failing && registryOf(failing.image), failing?.trouble])
}

/** The pod may have been replaced since: the same ReplicaSet's pods differ in the last five characters. */
function successors(named: Named, pods: readonly SeenPod[]): SeenPod[] {
  const stem = /^(.+-[a-z0-9]{6,10}-)[a-z0-9]{5}$/.exec(named.name)?.[1]
  if (stem === undefined) return []
  const siblings = pods.filter(
    (pod) => pod.name.startsWith(stem) && pod.name.length === named.name.length && isIn(pod, named),
  )
  return onePlace(siblings.filter(failsToPull), named)
}

function podsOfWorkload(workload: Named & { kind: string }, pods: readonly SeenPod[]): SeenPod[] {
  const kind = workload.kind.toLowerCase()
  const own = pods.filter(
    (pod) => pod.owner !== undefined && isOwner(pod.owner, kind, workload.name) && isIn(pod, workload),
  )
  return onePlace(own, workload)
}

/** A CronJob's pods belong to Jobs that bear its name and the minute of their start. */
function isOwner(owner: { kind: string; name: string }, kind: string, name: string): boolean {
  const ownerKind = owner.kind.toLowerCase()
  if (kind === 'cronjob') return ownerKind === 'job' && owner.name.replace(/-\d{6,12}$/, '') === name
  // A ReplicaSet of a Deployment is named for it, with the hash of its template.
  if (kind === 'replicaset' && ownerKind === 'deployment')
    return name.startsWith(`${owner.name}-`) && /^-[a-z0-9]{5,12}$/.test(name.slice(owner.name.length))
  return ownerKind === kind && owner.name === name
}

function isIn({ namespace }: { namespace: string }, named: Named): boolean {
  return named.namespace === undefined || named.namespace === namespace
}

/** Without a namespace a name must belong to one place only; of several, to the one in trouble. */
function onePlace(pods: SeenPod[], named: Named): SeenPod[] {
  if (named.namespace !== undefined || namespacesOf(pods).size < 2) return pods
  const failing = pods.filter(failsToPull)
  return namespacesOf(failing).size === 1 ? failing : []
}

function namespacesOf(pods: readonly SeenPod[]): Set<string> {
  return new Set(pods.map(({ namespace }) => namespace))
}
