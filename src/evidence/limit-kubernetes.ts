import type { Fact } from './evidence.ts'
import type { KubernetesSource } from './sources.ts'

type InNamespace = { namespace: string }

/**
 * The same source without the pods of other namespaces around those that are asked about, for somebody who may
 * not even know how many there are.
 */
export function limitKubernetes(
  source: KubernetesSource,
  sees: (namespace: string) => boolean,
): KubernetesSource {
  const isSeen = ({ namespace }: InNamespace) => sees(namespace)
  return {
    ...source,
    allPods: async (signal) =>
      mapFact(await source.allPods(signal), ({ pods, cut }) => ({ pods: pods.filter(isSeen), cut })),
    neighbours: async (namespace, signal) =>
      mapFact(await source.neighbours(namespace, signal), (pods) => pods.filter(isSeen)),
  }
}

function mapFact<T>(fact: Fact<T>, change: (value: T) => T): Fact<T> {
  return fact.known ? { ...fact, value: change(fact.value) } : fact
}
