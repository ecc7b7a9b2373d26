import type { Resource } from './world.ts'

const kinds: Record<Resource, { kind: string; namespaced: boolean; shortNames: string[] }> = {
  pods: { kind: 'Pod', namespaced: true, shortNames: ['po'] },
  events: { kind: 'Event', namespaced: true, shortNames: ['ev'] },
  nodes: { kind: 'Node', namespaced: false, shortNames: ['no'] },
  serviceaccounts: { kind: 'ServiceAccount', namespaced: true, shortNames: ['sa'] },
  namespaces: { kind: 'Namespace', namespaced: false, shortNames: ['ns'] },
}

export const version = {
  major: '1',
  minor: '35',
  gitVersion: 'v1.35.2-gke.1269000',
  gitCommit: '',
  gitTreeState: 'clean',
  buildDate: '2026-10-06T09:12:44Z',
  goVersion: 'go1.25.7 X:boringcrypto',
  compiler: 'gc',
  platform: 'linux/amd64',
}

const authorization = { groupVersion: 'authorization.k8s.io/v1', version: 'v1' }

/** What kubectl asks before it asks for anything else. */
export const discovery: Record<string, unknown> = {
  '/version': version,
  '/api': { kind: 'APIVersions', versions: ['v1'], serverAddressByClientCIDRs: [] },
  '/api/v1': {
    kind: 'APIResourceList',
    groupVersion: 'v1',
    resources: Object.entries(kinds).map(([name, { kind, namespaced, shortNames }]) => ({
      name,
      singularName: kind.toLowerCase(),
      namespaced,
      kind,
      verbs: ['get', 'list'],
      shortNames,
    })),
  },
  '/apis': {
    kind: 'APIGroupList',
    apiVersion: 'v1',
    groups: [{ name: 'authorization.k8s.io', versions: [authorization], preferredVersion: authorization }],
  },
  '/apis/authorization.k8s.io/v1': {
    kind: 'APIResourceList',
    apiVersion: 'v1',
    groupVersion: authorization.groupVersion,
    resources: [
      {
        name: 'selfsubjectaccessreviews',
        singularName: 'selfsubjectaccessreview',
        namespaced: false,
        kind: 'SelfSubjectAccessReview',
        verbs: ['create'],
      },
    ],
  },
}

export function kindOf(resource: Resource): string {
  return kinds[resource].kind
}
