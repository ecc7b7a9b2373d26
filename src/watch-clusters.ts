import type { AnswerContext } from './answer.ts'
import { diagnosePod } from './diagnose-pod.ts'
import { diagnoseText } from './diagnose-text.ts'
import { pullStateOf } from './evidence/pull-state.ts'
import type { ClusterSources, PodList } from './evidence/sources.ts'
import { findSources } from './find-sources.ts'
import type { SeenCluster } from './incidents/alert-subject.ts'
import type { Sight, WatchDeps } from './incidents/watch-deps.ts'
import { redactTexts } from './redact.ts'

type Lookout = Pick<WatchDeps, 'see' | 'diagnose' | 'explain'>
type Context = Omit<AnswerContext, 'reader'>

/** Namespaces listed one by one where the whole cluster may not be; alerts of one moment name few. */
const mostNamespaces = 20

/** What the watch looks at: all pods of each configured cluster, single pods, and the words of alerts. */
export function createLookout(context: Context): Lookout {
  const { sources, slowPullMs, now } = context
  const names = sources.names.length > 0 ? sources.names : ['']
  return {
    see: async (namespaces) => {
      const looks = await Promise.all(
        names.map(async (name) => ({ name, pods: await listPods(name, namespaces, context) })),
      )
      return looks.reduce(addLook, { seen: [], silent: [] })
    },
    diagnose: async (cluster, { namespace, name }) => {
      const { sources: found, options } = findSources(cluster || undefined, context)
      return redactTexts(await diagnosePod({ kind: 'pod', namespace, pod: name }, found, options))
    },
    explain: (text) => redactTexts(diagnoseText(text, { slowPullMs, now: now() })),
  }
}

function addLook(
  { seen, silent }: Sight,
  { name, pods }: { name: string; pods: PodList | undefined },
): Sight {
  return pods ? { seen: [...seen, toSeen(name, pods)], silent } : { seen, silent: [...silent, name] }
}

/** Undefined for a cluster that did not answer. */
async function listPods(
  name: string,
  namespaces: readonly string[],
  context: Context,
): Promise<PodList | undefined> {
  const { sources, options } = findSources(name || undefined, context)
  const all = await sources.kubernetes.allPods(options.signal)
  if (all.known) return all.value
  if (all.because !== 'not-permitted') return undefined
  return listNamespaces(sources, namespaces.slice(0, mostNamespaces), options.signal)
}

/** Pods of namespaces that may not be listed either can't be found, and need not be gone. */
async function listNamespaces(
  { kubernetes }: ClusterSources,
  namespaces: readonly string[],
  signal: AbortSignal,
): Promise<PodList | undefined> {
  const lists = await Promise.all(namespaces.map((namespace) => kubernetes.pods(namespace, signal)))
  const known = lists.flatMap((list) => (list.known ? [list.value] : []))
  if (lists.length > 0 && known.length === 0) return undefined
  const isCut = known.length < lists.length || known.some(({ cut }) => cut)
  return { pods: known.flatMap(({ pods }) => pods), cut: isCut }
}

function toSeen(cluster: string, { pods, cut }: PodList): SeenCluster {
  return {
    cluster,
    complete: !cut,
    pods: pods.map(({ namespace, name, node, createdAt, owner, containers }) => ({
      namespace,
      name,
      ...(node !== undefined && { node }),
      ...(createdAt !== undefined && { createdAt }),
      ...(owner && { owner }),
      images: containers.map(pullStateOf),
    })),
  }
}
