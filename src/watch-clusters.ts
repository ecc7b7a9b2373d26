import type { AnswerContext } from './answer.ts'
import { diagnosePod } from './diagnose-pod.ts'
import { diagnoseText } from './diagnose-text.ts'
import { createPullStates } from './evidence/pull-state.ts'
import type { ClusterSources, PodList } from './evidence/sources.ts'
import { findSources } from './find-sources.ts'
import type { SeenCluster } from './incidents/alert-subject.ts'
import type { Sight, WatchDeps } from './incidents/watch-deps.ts'
import { redactTexts } from './redact.ts'

type Lookout = Pick<WatchDeps, 'see' | 'diagnose' | 'explain'>
type Context = Omit<AnswerContext, 'reader'>
type Listed = Pick<SeenCluster, 'complete' | 'namespaces'> & Pick<PodList, 'pods'>
/** `absent` where there is no cluster at all, for whose answer nobody has to wait. */
type Listing = Listed | 'silent' | 'absent'

/**
 * Nobody waits for this list as somebody does for an answer, and forty pages of a big cluster take their time;
 * a claimed alert is this process's for a minute.
 */
const listMs = 20_000
/** Namespaces listed one by one where the whole cluster may not be; alerts of one moment name few. */
const mostNamespaces = 20

/** What the watch looks at: all pods of each configured cluster, single pods, and the words of alerts. */
export function createLookout(context: Context): Lookout {
  const { sources, slowPullMs, now } = context
  const names = sources.names.length > 0 ? sources.names : ['']
  return {
    see: async (namespaces) => {
      const looks = await Promise.all(
        names.map(async (name) => ({ name, listing: await listPods(name, namespaces, context) })),
      )
      return looks.reduce(addLook, { seen: [], silent: [] })
    },
    diagnose: async (cluster, { namespace, name }, sees) => {
      const { sources: found, options } = findSources(cluster || undefined, {
        ...context,
        ...(sees && { sees: (place) => place.namespace === undefined || sees(place.namespace) }),
      })
      return redactTexts(await diagnosePod({ kind: 'pod', namespace, pod: name }, found, options))
    },
    explain: (text) => redactTexts(diagnoseText(text, { slowPullMs, now: now() })),
  }
}

function addLook(sight: Sight, { name, listing }: { name: string; listing: Listing }): Sight {
  const { seen, silent } = sight
  if (listing === 'absent') return sight
  if (listing === 'silent') return { seen, silent: [...silent, name] }
  return { seen: [...seen, toSeen(name, listing)], silent }
}

/**
 * All pods of a cluster. Where not all of them may be listed, or they are too many, it is those of the
 * namespaces that matter now.
 */
async function listPods(name: string, namespaces: readonly string[], context: Context): Promise<Listing> {
  const { sources } = findSources(name || undefined, context)
  const all = await sources.kubernetes.allPods(AbortSignal.timeout(listMs))
  if (all.known && !all.value.cut) return { pods: all.value.pods, complete: true }
  if (!all.known && all.because === 'not-configured') return 'absent'
  if (!all.known && all.because !== 'not-permitted') return 'silent'
  const asked = namespaces.slice(0, mostNamespaces)
  const lists = await listNamespaces(asked, sources, AbortSignal.timeout(listMs))
  if (!all.known && asked.length > 0 && lists.size === 0) return 'silent'
  const others = (all.known ? all.value.pods : []).filter(({ namespace }) => !lists.has(namespace))
  return {
    pods: [...others, ...[...lists.values()].flatMap(({ pods }) => pods)],
    complete: false,
    namespaces: [...lists].flatMap(([namespace, { cut }]) => (cut ? [] : [namespace])),
  }
}

/** Pods of namespaces that may not be listed either can't be found, and need not be gone. */
async function listNamespaces(
  namespaces: readonly string[],
  { kubernetes }: ClusterSources,
  signal: AbortSignal,
): Promise<Map<string, PodList>> {
  const lists = await Promise.all(
    namespaces.map(async (namespace) => ({ namespace, list: await kubernetes.pods(namespace, signal) })),
  )
  return new Map(lists.flatMap(({ namespace, list }) => (list.known ? [[namespace, list.value]] : [])))
}

/** Many ask within the seconds for which a list stands, and find things faster in what was sorted before. */
const seenOf = new WeakMap<PodList['pods'], SeenCluster['pods']>()

function toSeen(cluster: string, { pods, ...listed }: Listed): SeenCluster {
  const seen = seenOf.get(pods) ?? toSeenPods(pods)
  seenOf.set(pods, seen)
  return { cluster, ...listed, pods: seen }
}

function toSeenPods(pods: PodList['pods']): SeenCluster['pods'] {
  const stateOf = createPullStates()
  return pods.map(({ namespace, name, node, createdAt, owner, containers }) => ({
    namespace,
    name,
    ...(node !== undefined && { node }),
    ...(createdAt !== undefined && { createdAt }),
    ...(owner && { owner }),
    images: containers.map(stateOf),
  }))
}
