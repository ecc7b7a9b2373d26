import type { ClusterFacts, Fact, Unknown } from '../evidence.ts'
import { isSubdomain } from '../names.ts'
import type { KubernetesSource } from '../sources.ts'
import { untilAborted } from '../until-aborted.ts'
import { listPodsOfCluster } from './all-pods.ts'
import { type Api, type Connect, createConnect } from './connect.ts'
import { listEvents } from './events.ts'
import { clusterOfContext, findKubeconfig, type KubeconfigOptions } from './kubeconfig.ts'
import { firstPermitted, listAllPods, listPodsBeside } from './neighbours.ts'
import { toNodeFacts } from './node.ts'
import { listStreamingEvents } from './node-events.ts'
import { toPodFacts } from './pod.ts'
import { listPodNames } from './pod-names.ts'
import { listPods } from './pods.ts'
import { readPullSecretNames } from './pull-secrets.ts'
import { invalidName, type Permission, toFact } from './to-fact.ts'

/** One slow call must not use up the whole answer's deadline. */
const callTimeoutMs = 5_000
/** A big cluster's pods come in twenty pages. */
const allPodsTimeoutMs = 20_000

export type KubernetesOptions = KubeconfigOptions & {
  /** Told when the credentials are not accepted, with what the API server says. */
  onNotAuthenticated?: (detail: string | undefined) => void
}

/** Throws a Problem when nothing says how to reach a cluster; the calls themselves never throw. */
export function createKubernetesSource(options: KubernetesOptions): {
  source: KubernetesSource
  facts: ClusterFacts
} {
  const kubeconfig = findKubeconfig(options)
  const facts = kubeconfig.inCluster ? {} : clusterOfContext(kubeconfig.context)
  return { source: createSource(createConnect(kubeconfig), options), facts }
}

function createSource(connect: Connect, options: KubernetesOptions): KubernetesSource {
  const look = createLook(connect, options)
  return {
    pod: async (namespace, name, signal) =>
      refuse(namespace, name) ??
      look('get pods', signal, async ({ core }) =>
        toPodFacts(await core.readNamespacedPod({ namespace, name }), namespace, name),
      ),
    podNames: async (namespace, signal) =>
      refuse(namespace) ?? look('list pods', signal, ({ readPods }) => listPodNames(readPods, namespace)),
    pods: async (namespace, signal) =>
      refuse(namespace) ?? look('list pods', signal, ({ readPods }) => listPods(readPods, namespace)),
    allPods: async (signal) =>
      look('list pods', signal, ({ readPods }) => listPodsOfCluster(readPods), allPodsTimeoutMs),
    podEvents: async ({ namespace, uid }, signal) =>
      refuse(namespace, uid) ??
      // By uid, so that an older pod of the same name, as StatefulSets have, does not mix in.
      look('list events', signal, ({ core }) => listEvents(core, namespace, `involvedObject.uid=${uid}`)),
    node: async (name, signal) =>
      refuse(name) ??
      look('get nodes', signal, async ({ core }) => toNodeFacts(await core.readNode({ name }), name)),
    nodeEvents: async (node, signal) =>
      refuse(node) ?? look('list events', signal, ({ core }) => listStreamingEvents(core, node)),
    serviceAccountPullSecrets: async (namespace, account, signal) =>
      refuse(namespace, account) ??
      look('get serviceaccounts', signal, ({ core }) => readPullSecretNames(core, namespace, account)),
    neighbours: async (namespace, signal) =>
      refuse(namespace) ??
      firstPermitted(
        () => look('list pods', signal, ({ readPods }) => listAllPods(readPods)),
        () => look('list pods', signal, ({ readPods }) => listPodsBeside(readPods, namespace)),
      ),
  }
}

function createLook(connect: Connect, { onNotAuthenticated }: KubernetesOptions) {
  return async <T>(
    permission: Permission,
    signal: AbortSignal,
    call: (api: Api) => Promise<T>,
    timeoutMs = callTimeoutMs,
  ): Promise<Fact<T>> => {
    const limit = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)])
    const fact = await toFact(permission, () => untilAborted(limit, async () => call(await connect(limit))))
    if (!fact.known && fact.because === 'not-authenticated') onNotAuthenticated?.(fact.detail)
    return fact
  }
}

/** A name that can't exist never becomes part of a path or a selector. */
function refuse(...names: string[]): Unknown | undefined {
  const invalid = names.find((name) => !isSubdomain(name))
  return invalid === undefined ? undefined : invalidName(invalid)
}
