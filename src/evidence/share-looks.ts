import { createSharedLook } from './share-look.ts'
import type { CloudLoggingSource, GoogleSource, KubernetesSource, LogScope, Look } from './sources.ts'

/**
 * For how many milliseconds an answer stands for those who ask the same after it. A pod and its events are looked
 * at anew each time, since whoever asks again has changed something; only who asks at the same time shares them.
 */
const keepMs = {
  pod: 0,
  lists: 3_000,
  surroundings: 10_000,
  google: 10_000,
  /** Cloud Logging is rationed: it may be read sixty times a minute for a project, whoever reads. */
  logs: 60_000,
} as const

/** For all work of the process, as the other two: what many ask at about the same time is looked at once. */
export function shareKubernetes(source: KubernetesSource): KubernetesSource {
  return {
    pod: shareTwo(source.pod, keepMs.pod),
    podNames: shareOne(source.podNames, keepMs.lists),
    pods: shareOne(source.pods, keepMs.lists),
    allPods: shareNone(source.allPods, keepMs.lists),
    podEvents: shareOne(source.podEvents, keepMs.pod, ({ namespace, uid }) => [namespace, uid]),
    node: shareOne(source.node, keepMs.surroundings),
    nodeEvents: shareOne(source.nodeEvents, keepMs.surroundings),
    serviceAccountPullSecrets: shareTwo(source.serviceAccountPullSecrets, keepMs.lists),
    neighbours: shareOne(source.neighbours, keepMs.surroundings),
  }
}

export function shareLogging(source: CloudLoggingSource): CloudLoggingSource {
  const podEvents = shareTwo(source.podEvents, keepMs.logs)
  const gcfsd = shareTwo(source.gcfsd, keepMs.logs)
  return {
    podEvents: (scope, pod, signal) => podEvents(toTheMinute(scope), pod, signal),
    gcfsd: (scope, node, signal) => gcfsd(toTheMinute(scope), node, signal),
  }
}

export function shareGoogle(source: GoogleSource): GoogleSource {
  return {
    nodePool: shareOne(source.nodePool, keepMs.google),
    nodeAccount: shareTwo(source.nodeAccount, keepMs.google),
    repositoryPolicy: shareOne(source.repositoryPolicy, keepMs.google),
    imageManifest: shareOne(source.imageManifest, keepMs.google),
  }
}

/** Each asks since a time of its own; a little more of the log makes one question of many. */
function toTheMinute({ since, until, ...place }: LogScope): LogScope {
  const down = (time: Date) => Math.floor(time.getTime() / 60_000)
  return {
    ...place,
    since: new Date(down(since) * 60_000),
    ...(until && { until: new Date((down(until) + 1) * 60_000) }),
  }
}

function shareNone<T>(look: Look<[], T>, ms: number): Look<[], T> {
  const shared = createSharedLook<T>(ms)
  return (signal) => shared([], signal, look)
}

function shareOne<A, T>(look: Look<[A], T>, ms: number, what = (a: A): unknown[] => [a]): Look<[A], T> {
  const shared = createSharedLook<T>(ms)
  return (a, signal) => shared(what(a), signal, (own) => look(a, own))
}

function shareTwo<A, B, T>(look: Look<[A, B], T>, ms: number): Look<[A, B], T> {
  const shared = createSharedLook<T>(ms)
  return (a, b, signal) => shared([a, b], signal, (own) => look(a, b, own))
}
