import { registryOf } from './registries.ts'

/** Sentences that only the pulling of an image produces. */
const certain = [
  /failed to pull (?:and unpack )?(?:image )?"?[^\s":]+(?::[^\s":]+)*"?:/i,
  /\b(?:could not|cannot|error) pull(?:ing)? image\b|pull image "[^"]+" failed|error pulling image/i,
  /\bPullImage\b|failed to get sandbox image|image pull failed for|failed to inspect image "/i,
  /failed to resolve (?:reference|image|source metadata)|pull access denied|pulling from host/i,
  /initializing source docker:|pinging container registry|trying to pull repository/i,
  /failed to fetch (?:oauth|anonymous) token|httpReadSeeker|could not fetch content descriptor/i,
  /\/v2\/[^\s"]{1,500}\/(?:manifests|blobs)\/|default image tag "/i,
]

/** Words of registry clients that other programs hardly use; trouble of another kind outweighs them. */
const likely = [
  /manifest unknown|manifest for \S{1,500} not found|blob unknown|unknown blob|name unknown: /i,
  /\/v2\/(?:["':\s]|$|token|auth)|\/v1\/_ping|\bdocker:\/\/\S|toomanyrequests|too many requests to registry/i,
  /no match for platform|no matching manifest for|no image found in (?:manifest list|image index)|exec format error/i,
  /unsupported manifest media type|media type "?application\/vnd\.docker|schema 1 image/i,
  /couldn't parse image (?:reference|name)|invalid reference format|repository name must be lowercase/i,
  /failed to extract layer|failed to register layer|layer verification failed|unexpected commit digest/i,
  /(?:reading|writing|fetching|storing) blob|copying layers|parsing image configuration|reading manifest/i,
  /requested access to the resource is denied|no basic auth credentials|source image rejected/i,
  /artifactregistry\.repositories\.|cloud\.google\.com\/(?:container|artifact)-registry|Container Registry is/i,
  /(?:artifact|container) ?registry api has not been used|pull QPS exceeded|retrieve auth token/i,
  /unexpected status(?: code)? \[(?:manifests|blobs|tags)|bearer token: |failed to access manifest/i,
  /received unexpected HTTP status|error parsing HTTP \d{3} response|cancel pulling image|exceeds image pull/i,
  /\bfailed to solve: (?!process |the |lstat|dockerfile|failed to (?:read|compute|calculate))/i,
  /image verifier \S+ blocked|tag \S{1,300} not found in repository/i,
  /unauthorized: authentication required|daemon: (?:denied|unauthorized|manifest unknown)\b/i,
  /^(?:ctr: )?"?[\w-]+\.[\w.:-]+\/[^\s":@]{1,300}[:@][^\s"]{1,200}: not found$|^"[^\s"]{1,400}[/:][^\s"]{1,200}": not found$/i,
  /^(?:.{0,60}: )?(?:denied|unauthorized): .{0,300}\b(?:registry|repository|image|docker|pull|harbor)\b/i,
]

/** containerd, CRI-O and dockershim listen on these sockets; without them no pull even begins. */
const runtimeSocket = /(?:containerd|crio|dockershim|cri-dockerd|docker)\.sock/

export function isCertainlyAboutPull(text: string): boolean {
  return certain.some((pattern) => pattern.test(text))
}

export function isAboutPull(text: string): boolean {
  return (
    likely.some((pattern) => pattern.test(text)) ||
    isCertainlyAboutPull(text) ||
    isRuntimeDown(text) ||
    namesKnownRegistry(text) ||
    isPerimeterDenial(text)
  )
}

export function isRuntimeDown(text: string): boolean {
  return runtimeSocket.test(text) && /dial|connect|endpoint/i.test(text)
}

/** A service perimeter refuses many services alike; only those that serve images and layers count. */
function isPerimeterDenial(text: string): boolean {
  if (!/VPC ?Service ?Controls|SecurityPolicyViolated/i.test(text)) return false
  const service = /\b([a-z]+)\.googleapis\.com/.exec(text)?.[1]
  return service === undefined || /^(?:artifactregistry|containerregistry|storage)$/.test(service)
}

/** A look-up or request that failed, for the host of a registry that everybody uses. */
function namesKnownRegistry(text: string): boolean {
  if (!text.includes('lookup ') && !text.includes('://')) return false
  const host = /\b(?:lookup |(?:get|head) "?https?:\/\/)([\w.-]+)/i.exec(text)?.[1]
  return host !== undefined && registryOf(host).kind !== 'other'
}
