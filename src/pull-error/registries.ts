export type RegistryKind =
  | 'artifact-registry'
  | 'gcr'
  | 'kubernetes'
  | 'docker-hub'
  | 'ghcr'
  | 'quay'
  | 'ecr'
  | 'acr'
  | 'mcr'
  | 'gitlab'
  | 'other'

/** The registry behind a host name; for Google's registries also what the path says. */
export type Registry = {
  host: string
  kind: RegistryKind
  /** Served by Google: pkg.dev, gcr.io, and registry.k8s.io, which redirects to them. */
  google: boolean
  project?: string
  /** Artifact Registry location such as `us-west1` or `europe`. */
  location?: string
  repository?: string
}

// Layers come from other hosts than manifests: each registry's own content network counts as that registry.
const kinds: readonly (readonly [RegExp, RegistryKind])[] = [
  [/\.pkg\.dev$/, 'artifact-registry'],
  [/^(?:registry\.k8s\.io|k8s\.gcr\.io)$/, 'kubernetes'],
  [/^mirror\.gcr\.io$|(?:^|\.)docker\.(?:io|com)$/, 'docker-hub'],
  [/(?:^|\.)gcr\.io$/, 'gcr'],
  [/(?:^|\.)ghcr\.io$|^pkg-containers\.githubusercontent\.com$/, 'ghcr'],
  [/(?:^|\.)quay\.io$/, 'quay'],
  [/\.dkr[.-]ecr[.-].*amazonaws\.com|\.dkr\.ecr\.|^public\.ecr\.aws$|-starport-layer-bucket\./, 'ecr'],
  [/\.azurecr\.(?:io|cn|us)$/, 'acr'],
  [/(?:^|\.)mcr\.microsoft\.com$/, 'mcr'],
  [/^registry\.gitlab\.com$/, 'gitlab'],
]

/** Container Registry's hosts are served by Artifact Registry repositories of the same name. */
const gcrLocations: Readonly<Record<string, string>> = {
  'gcr.io': 'us',
  'us.gcr.io': 'us',
  'eu.gcr.io': 'europe',
  'asia.gcr.io': 'asia',
}

const google = /(?:^|\.)(?:pkg\.dev|gcr\.io|googleapis\.com)$|^registry\.k8s\.io$/

/** What is known about the registry behind a host; `path` is the repository path without tag. */
export function registryOf(hostWithPort: string, path = ''): Registry {
  const host = hostWithPort.toLowerCase()
  const name = host.replace(/:\d+$/, '')
  const kind = kinds.find(([pattern]) => pattern.test(name))?.[1] ?? 'other'
  const registry: Registry = { host, kind, google: google.test(name) || isGoogleAddress(name) }
  if (kind === 'artifact-registry') return artifactRegistry(registry, name, path)
  const location = gcrLocations[name]
  if (kind !== 'gcr' || location === undefined) return registry
  const [project] = splitProject(path)
  return { ...registry, ...(project && { project }), location, repository: name }
}

/** 199.36.153.4/30 is restricted.googleapis.com, 199.36.153.8/30 is private.googleapis.com. */
export function isGoogleAddress(address: string): boolean {
  const last = /^199\.36\.153\.(\d{1,3})$/.exec(address)?.[1]
  return last !== undefined && Number(last) >= 4 && Number(last) <= 11
}

function artifactRegistry(registry: Registry, name: string, path: string): Registry {
  const location = /^([a-z0-9-]+)-docker\.pkg\.dev$/.exec(name)?.[1]
  const [project, rest] = splitProject(path)
  // registry.k8s.io redirects to this project, which belongs to the Kubernetes project, not to the reader.
  if (project === 'k8s-artifacts-prod') return { ...registry, kind: 'kubernetes' }
  const repository = rest?.split('/')[0]
  return {
    ...registry,
    ...(project && { project }),
    ...(location && { location }),
    ...(repository && { repository }),
  }
}

/** Domain-scoped projects are written `example.com/project` in a path and `example.com:project` elsewhere. */
function splitProject(path: string): [project?: string, rest?: string] {
  const [first, second, ...rest] = path.split('/')
  // A placeholder such as <PROJECT> is no name.
  if (!first || first === 'artifacts-downloads' || !/^[\w.:-]+$/.test(first)) return []
  if (!first.includes('.') || first.includes(':')) return [first, [second, ...rest].join('/')]
  return second ? [`${first}:${second}`, rest.join('/')] : []
}
