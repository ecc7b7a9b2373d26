import type { AlertSubject, SeenCluster, SeenPod } from './alert-subject.ts'
import { isSameImage, registryOf } from './images.ts'
import { indexPods, type PodIndex } from './pod-index.ts'
import { failsToPull } from './pod-states.ts'

export type Match = {
  cluster: string
  /** The named pods that fail to pull now. */
  failing: SeenPod[]
  /** The named pods that are there and do not. */
  others: SeenPod[]
}
/** What the error is about that an alert quotes. */
export type Quoted = { image?: string; registry?: string }

type Named = { namespace?: string; name: string }

/** Finds the pods that an alert names; one that fits no pod, or several, is not guessed. */
export function matchAlert(subject: AlertSubject, seen: readonly SeenCluster[], quoted?: Quoted): Match[] {
  const matches = inNamedCluster(seen, subject.cluster).flatMap(({ cluster, pods }) => {
    const index = indexPods(pods)
    const found = new Set([
      ...subject.pods.flatMap((named) => podsNamed(named, index)),
      ...subject.workloads.flatMap((workload) => podsOfWorkload(workload, index)),
      ...podsUnnamed(subject, pods, quoted),
    ])
    if (found.size === 0) return []
    const all = [...found]
    return [{ cluster, failing: all.filter(failsToPull), others: all.filter((pod) => !failsToPull(pod)) }]
  })
  return namesNothing(subject) ? biggest(matches) : matches
}

/** Whether an alert names pods, or means whichever fails. */
export function meansPods(subject: AlertSubject): boolean {
  return subject.pods.length > 0 || subject.workloads.length > 0 || meansFailing(subject)
}

/** An alert may call the cluster by another name than the configuration: then all are searched. */
function inNamedCluster(seen: readonly SeenCluster[], name: string | undefined): readonly SeenCluster[] {
  const named = seen.filter(({ cluster }) => cluster === name)
  return named.length > 0 ? named : seen
}

function podsNamed(named: Named, index: PodIndex): SeenPod[] {
  const exact = onePlace(
    index.named(named.name).filter((pod) => isIn(pod, named)),
    named,
  )
  return exact.length > 0 ? exact : successors(named, index)
}

/** An alert that names no pod: on failing pulls, or on an application whose namespace is known. */
function meansFailing({ pods, workloads, namespaces, pullError, why }: AlertSubject): boolean {
  if (pods.length > 0 || workloads.length > 0) return false
  return pullError || (why === 'names-application' && namespaces.length > 0)
}

/**
 * What an alert means that names no pod: whichever fails in its namespace, with the error that it quotes. One
 * that names nothing at all, as a template does that shows what many alerts have in common, means what most
 * pods fail with.
 */
function podsUnnamed(subject: AlertSubject, pods: readonly SeenPod[], quoted: Quoted | undefined): SeenPod[] {
  if (!meansFailing(subject)) return []
  const { namespaces } = subject
  const failing = pods.filter(failsToPull)
  const inPlace =
    namespaces.length > 0 ? failing.filter(({ namespace }) => namespaces.includes(namespace)) : failing
  if (quoted) return inPlace.filter((pod) => isAbout(quoted, pod))
  if (namespaces.length > 0) return inPlace
  const troubles = Map.groupBy(inPlace, troubleOf)
  return [...troubles.values()].reduce((most, some) => (some.length > most.length ? some : most), [])
}

function namesNothing({ pods, workloads, namespaces }: AlertSubject): boolean {
  return pods.length === 0 && workloads.length === 0 && namespaces.length === 0
}

function biggest(matches: Match[]): Match[] {
  return matches.toSorted((a, b) => b.failing.length - a.failing.length).slice(0, 1)
}

/** Whether a pod uses what the quoted error is about. */
export function isAbout({ image, registry }: Quoted, pod: SeenPod): boolean {
  return pod.images.some((own) =>
    image === undefined ? registryOf(own.image) === registry : isSameImage(own.image, image),
  )
}

function troubleOf({ images }: SeenPod): string {
  const failing = images.find(({ state }) => state === 'failing')
  return JSON.stringify([failing && registryOf(failing.image), failing?.trouble])
}

/** The pod may have been replaced since, by another one of the same ReplicaSet. */
function successors(named: Named, index: PodIndex): SeenPod[] {
  const siblings = index.siblings(named.name).filter((pod) => isIn(pod, named))
  return onePlace(siblings.filter(failsToPull), named)
}

function podsOfWorkload(workload: Named & { kind: string }, index: PodIndex): SeenPod[] {
  const kind = workload.kind.toLowerCase()
  const own = ownersOf(kind)
    .flatMap((owner) => index.ownedBy(owner))
    .filter((pod) => pod.owner && isOwner(pod.owner, kind, workload.name) && isIn(pod, workload))
  return onePlace(own, workload)
}

/** The kinds behind which a workload's pods may be found. */
function ownersOf(kind: string): string[] {
  if (kind === 'cronjob') return ['job']
  return kind === 'replicaset' ? ['replicaset', 'deployment'] : [kind]
}

/** A CronJob's pods belong to Jobs that bear its name and the minute of their start. */
function isOwner(owner: { kind: string; name: string }, kind: string, name: string): boolean {
  if (kind === 'cronjob') return owner.name.replace(/-\d{6,12}$/, '') === name
  // A ReplicaSet of a Deployment is named for it, with the hash of its template.
  if (kind === 'replicaset' && owner.kind.toLowerCase() === 'deployment')
    return name.startsWith(`${owner.name}-`) && /^-[a-z0-9]{5,12}$/.test(name.slice(owner.name.length))
  return owner.name === name
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
