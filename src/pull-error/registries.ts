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
const hosts = new Map<string, RegistryKind>([
  ['registry.k8s.io', 'kubernetes'],
  ['k8s.gcr.io', 'kubernetes'],
  ['mirror.gcr.io', 'docker-hub'],
  ['pkg-containers.githubusercontent.com', 'ghcr'],
  ['public.ecr.aws', 'ecr'],
  ['registry.gitlab.com', 'gitlab'],
])
/** With the hosts below them. */
const domains = new Map<string, RegistryKind>([
  ['docker.io', 'docker-hub'],
  ['docker.com', 'docker-hub'],
  ['gcr.io', 'gcr'],
  ['ghcr.io', 'ghcr'],
  ['quay.io', 'quay'],
  ['mcr.microsoft.com', 'mcr'],
])
/** Only the hosts below them. */
const parents = new Map<string, RegistryKind>([
  ['pkg.dev', 'artifact-registry'],
  ['azurecr.io', 'acr'],
  ['azurecr.cn', 'acr'],
  ['azurecr.us', 'acr'],
])
const ecr = /\.dkr[.-]ecr[.-].*amazonaws\.com|\.dkr\.ecr\.|-starport-layer-bucket\./

/** Container Registry's hosts are served by Artifact Registry repositories of the same name. */
const gcrLocations = new Map([
  ['gcr.io', 'us'],
  ['us.gcr.io', 'us'],
  ['eu.gcr.io', 'europe'],
  ['asia.gcr.io', 'asia'],
])

const googleDomains = new Set(['pkg.dev', 'gcr.io', 'googleapis.com'])

/** One pull error names its registry again and again: in the image, in the request, in the finding. */
let latest: { hostWithPort: string; path: string; registry: Registry } | undefined

/** What is known about the registry behind a host; `path` is the repository path without tag. */
export function registryOf(hostWithPort: string, path = ''): Registry {
  if (latest?.hostWithPort === hostWithPort && latest.path === path) return latest.registry
  const registry = identify(hostWithPort.toLowerCase(), path)
  latest = { hostWithPort, path, registry }
  return registry
}

function identify(host: string, path: string): Registry {
  const name = host.includes(':') ? host.replace(/:\d+$/, '') : host
  const domain = lastLabels(name, 2)
  const kind = kindOf(name, domain)
  const google = googleDomains.has(domain) || name === 'registry.k8s.io' || isGoogleAddress(name)
  const registry: Registry = { host, kind, google }
  if (kind === 'artifact-registry') return artifactRegistry(registry, name, path)
  const location = kind === 'gcr' ? gcrLocations.get(name) : undefined
  if (location === undefined) return registry
  const [project] = splitProject(path)
  return { ...registry, ...(project && { project }), location, repository: name }
}

function kindOf(name: string, domain: string): RegistryKind {
  const known = hosts.get(name) ?? domains.get(domain) ?? domains.get(lastLabels(name, 3))
  if (known) return known
  const below = domain === name ? undefined : parents.get(domain)
  return below ?? (ecr.test(name) ? 'ecr' : 'other')
}

function lastLabels(name: string, count: number): string {
  let dot = name.length
  for (let label = 0; label < count && dot > 0; label++) dot = name.lastIndexOf('.', dot - 1)
  return name.slice(dot + 1)
}

/** 199.36.153.4/30 is restricted.googleapis.com, 199.36.153.8/30 is private.googleapis.com. */
export function isGoogleAddress(address: string): boolean {
  if (!address.startsWith('199.36.153.')) return false
  const last = /^199\.36\.153\.(\d{1,3})$/.exec(address)?.[1]
  return last !== undefined && Number(last) >= 4 && Number(last) <= 11
}

function artifactRegistry(registry: Registry, name: string, path: string): Registry {
  const location = /^([a-z0-9-]+)-docker\.pkg\.dev$/.exec(name)?.[1]
  const [project, rest] = splitProject(path)
  // registry.k8s.io redirects to this project, which belongs to the Kubernetes project, not to the reader.
  if (project === 'k8s-artifacts-prod') return { ...registry, kind: 'kubernetes' }
  const repository = rest === undefined ? '' : cutAtSlash(rest)[0]
  if (project) registry.project = project
  if (location) registry.location = location
  if (repository) registry.repository = repository
  return registry
}

/** Domain-scoped projects are written `example.com/project` in a path and `example.com:project` elsewhere. */
function splitProject(path: string): [project?: string, rest?: string] {
  const [first, rest = ''] = cutAtSlash(path)
  // A placeholder such as <PROJECT> is no name.
  if (first === 'artifacts-downloads' || !/^[\w.:-]+$/.test(first)) return []
  if (!first.includes('.') || first.includes(':')) return [first, rest]
  const [second, inside = ''] = cutAtSlash(rest)
  return second ? [`${first}:${second}`, inside] : []
}

function cutAtSlash(path: string): [first: string, rest?: string] {
  const end = path.indexOf('/')
  return end < 0 ? [path] : [path.slice(0, end), path.slice(end + 1)]
}
