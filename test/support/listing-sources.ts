import type { ContainerFacts, Fact, PodFacts } from '../../src/evidence/evidence.ts'
import type { ClusterSources, PodList, Sources } from '../../src/evidence/sources.ts'

export const unknown = { known: false, because: 'not-answering' } as const
export const refused = { known: false, because: 'not-permitted', permission: 'list pods' } as const

export function podOf(place: string): PodFacts {
  const [namespace = '', name = ''] = place.split('/')
  const container: ContainerFacts = {
    name: 'app',
    type: 'regular',
    image: 'reg.example.net/app:1',
    state: { kind: 'waiting', reason: 'ImagePullBackOff', message: '' },
    restartCount: 0,
  }
  return { namespace, name, uid: name, serviceAccount: 'default', pullSecrets: [], containers: [container] }
}

export function listOf(pods: string[], cut = false): Fact<PodList> {
  return { known: true, value: { pods: pods.map(podOf), cut } }
}

export type Lists = { all: Fact<PodList>; namespaces?: Record<string, Fact<PodList>> }

/** Clusters of which nothing but lists of pods can be had. */
export function listingSources(clusters: Record<string, Lists>) {
  const asked: string[] = []
  const sourcesOf = ({ all, namespaces = {} }: Lists): ClusterSources => ({
    facts: {},
    kubernetes: {
      pod: async () => unknown,
      podNames: async () => unknown,
      pods: async (namespace) => {
        asked.push(namespace)
        return namespaces[namespace] ?? refused
      },
      allPods: async () => all,
      podEvents: async () => unknown,
      node: async () => unknown,
      nodeEvents: async () => unknown,
      serviceAccountPullSecrets: async () => unknown,
      neighbours: async () => unknown,
    },
    logging: { podEvents: async () => unknown, gcfsd: async () => unknown },
  })
  const sources: Sources = {
    names: Object.keys(clusters).filter((name) => name !== ''),
    cluster: (name = '') => {
      const lists = clusters[name]
      return lists && sourcesOf(lists)
    },
  }
  return { asked, sources }
}
