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

/** Throws a Problem when nothing says how to reach a cluster; the calls themselves never throw. */
export function createKubernetesSource(options: KubeconfigOptions): {
  source: KubernetesSource
  facts: ClusterFacts
} {
  const kubeconfig = findKubeconfig(options)
  const facts = kubeconfig.inCluster ? {} : clusterOfContext(kubeconfig.context)
  return { source: createSource(createConnect(kubeconfig)), facts }
}

function createSource(connect: Connect): KubernetesSource {
  const look = <T>(permission: Permission, signal: AbortSignal, call: (api: Api) => Promise<T>) =>
    lookWith(connect, permission, limited(signal, callTimeoutMs), call)
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
      lookWith(connect, 'list pods', limited(signal, allPodsTimeoutMs), ({ readPods }) =>
        listPodsOfCluster(readPods),
      ),
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

function lookWith<T>(
  connect: Connect,
  permission: Permission,
  signal: AbortSignal,
  call: (api: Api) => Promise<T>,
): Promise<Fact<T>> {
  return toFact(permission, () => untilAborted(signal, async () => call(await connect(signal))))
}

function limited(signal: AbortSignal, timeoutMs: number): AbortSignal {
  return AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)])
}

/** A name that can't exist never becomes part of a path or a selector. */
function refuse(...names: string[]): Unknown | undefined {
  const invalid = names.find((name) => !isSubdomain(name))
  return invalid === undefined ? undefined : invalidName(invalid)
}
