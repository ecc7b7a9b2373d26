import { anyOf, expression, wordsOfAny } from './expressions/expression.ts'
import { registryOf } from './registries.ts'
import { isRuntimeNotReady, runtimeNotReady } from './runtime-lost.ts'

/** Sentences that only the pulling of an image produces. */
const saysPull = anyOf([
  /failed to pull (?:and unpack )?(?:image )?"?[^\s":]+(?::[^\s":]+)*"?:/i,
  /\b(?:could not|cannot|error) pull(?:ing)? image\b|pull image "[^"]+" failed|error pulling image/i,
  /(?:start failed(?: in pod \S{1,400})?:|\bwith) ErrImagePull: |\bPullImage\b|failed to get sandbox image|image pull failed for|failed to inspect image "/i,
  /failed to resolve (?:(?:reference|image)(?:: | ")|source metadata)|pull access denied|pulling from host/i,
  /initializing source docker:|pinging container registry|trying to pull repository/i,
  /failed to fetch (?:oauth|anonymous) token|httpReadSeeker|could not fetch content descriptor/i,
  /\/v2\/[^\s"]{1,255}\/(?:manifests|blobs)\/|default image tag "/i,
])

/** Words of registry clients that other programs hardly use; trouble of another kind outweighs them. */
const soundsLikePull = anyOf([
  /manifest[ _]unknown|manifest for \S{1,500} not found|blob[ _]unknown|unknown blob|name[ _]unknown: /i,
  /:\/\/[^\s"/]{1,255}\/v2\/(?:["':\s]|$)|[?&]scope=repository(?:%3A|:)|\/v1\/_ping|\bdocker:\/\/\S/i,
  // The registry's code is one word in one case; the API server and cloud APIs say TooManyRequests.
  /\b(?:toomanyrequests|TOOMANYREQUESTS)\b/,
  /too many requests to registry|docker\.com\/increase-rate-limit/i,
  /no match for platform|was found but (?:its platform|does not)|no matching manifest for|no image found in (?:manifest list|image index)|image operating system "/i,
  /unsupported manifest media type|media type "?application\/vnd\.docker|schema 1 (?:images have been|image manifests? (?:are|is) no longer|support (?:is disabled|has been removed))/i,
  /couldn't parse image (?:reference|name)|did not resolve to an alias|invalid reference format|repository name must be lowercase/i,
  /failed to (?:extract|register) layer|failed to unpack image|extraction snapshot|\bApplyLayer\b|error processing tar file|(?:layer|manifest|config) verification failed for digest|unexpected commit digest/i,
  /(?:reading|writing|fetching|storing) blob|copying (?:layers|system image)|parsing image configuration|reading manifest/i,
  /requested access to the resource is denied|no basic auth credentials|source image rejected/i,
  /artifactregistry\.repositories\.downloadArtifacts|cloud\.google\.com\/(?:container|artifact)-registry|Container Registry is/i,
  /(?:artifact|container) ?registry api has not been used|'(?:artifact|container)registry\.googleapis\.com' is not enabled|pull QPS exceeded|retrieve auth token/i,
  /unexpected status(?: code)? \[(?:manifests|blobs|tags)|bearer token: |failed to access manifest/i,
  /received unexpected HTTP status|error parsing HTTP \d{3} response|cancel pulling image|exceeds image pull/i,
  /\bfailed to solve(?: with frontend [\w.-]{1,40})?: (?:failed to create LLB definition: |\w{1,40}: ){0,3}[a-z0-9][\w.-]{0,255}(?:[/:@][\w.-]{1,128}){1,20}: |error from registry: /i,
  /GetImageBlob\d|containerd\.content\.v1\.content\/ingest/i,
  /operation on artifact with type|^pulling image(?: failed)?: rpc error: |media type "?application\/vnd\.(?:cncf|oci|in-toto|dev\.cosign|wasm)\.|mismatched image rootfs|cannot be pulled due to configured policy/i,
  /image verifier \S+ blocked|tag \S{1,300} not found in repository/i,
  /^Error: image [\w./-]{1,255}:[\w.-]{1,128} not found$/,
  /unauthorized: authentication required|daemon: (?:denied|unauthorized|manifest unknown|missing signature key)\b/i,
  /daemon: unknown: the image is not signed|invalid rootfs in image config|mediaType in manifest should be/i,
  /missing (?:key|client certificate) \S{1,300} for (?:client certificate|key) \S/i,
  /^(?:ctr: )?"?[\w-]+\.[\w.:-]+\/[^\s":@]{1,300}[:@][^\s"]{1,200}: not found$|^"(?:\w[^\s"]{0,400}[/:][^\s"]{1,200}|IMAGE_\w{1,30})": not found$/i,
  // Elsewhere a gRPC server gives a cancelled context the code Canceled; the CRI passes it on without one.
  /^(?:rpc error: code = )?Unknown desc = context cancell?ed$|failed to do request: head /i,
  /^(?:.{0,60}: )?(?:denied|unauthorized): .{0,300}\b(?:registry|repository|image|docker|pull|harbor)\b/i,
])

/** containerd, CRI-O and dockershim listen on these sockets; without them no pull even begins. */
const runtimeSocket = expression(
  /(?:containerd|crio|dockershim|cri-dockerd|docker|podman)\.sock|\/pipe\/(?:containerd|docker)/,
)

/** What registry clients do besides pulling, a web server's access log, and Artifact Registry's other formats. */
const otherWork = expression(
  /\b(?:failed|error|unable|trying) to push\b|push refers to repository|push permission|\/blobs\/uploads\/|uploadArtifacts|\bcharts?\b.{0,200}oci:\/\/|login attempt to|login did not succeed|HTTP\/[\d.]{1,3}" \d{3} |-(?:npm|python|maven|apt|yum|go|kfp|generic|ruby)\.pkg\.dev\//i,
)

const perimeter = expression(/VPC ?Service ?Controls|SecurityPolicyViolated/i)

/** A look-up or request, with the host that it was for. */
const hostAsked = expression(/\b(?:lookup |(?:get|head) "?https?:\/\/)([\w.-]+)/i)

/** The words of all that may be about a pull. */
export const ofPulls = wordsOfAny([
  saysPull,
  soundsLikePull,
  runtimeSocket,
  runtimeNotReady,
  hostAsked,
  perimeter,
])

export function isCertainlyAboutPull(text: string): boolean {
  return saysPull(text) && !otherWork.test(text)
}

export function isAboutPull(text: string): boolean {
  if (otherWork.test(text)) return false
  return (
    soundsLikePull(text) ||
    isCertainlyAboutPull(text) ||
    isRuntimeDown(text) ||
    namesKnownRegistry(text) ||
    isPerimeterDenial(text)
  )
}

export function isRuntimeDown(text: string): boolean {
  return (
    (runtimeSocket.test(text) && /dial|connect|endpoint|cannot access/i.test(text)) || isRuntimeNotReady(text)
  )
}

/** Google's client libraries, which applications use; no runtime pulls with them. */
const clientLibrary = expression(/google\.api_core|googleapi: Error|com\.google\.api\./i)

/** A service perimeter refuses many services alike; only those that serve images and layers count. */
function isPerimeterDenial(text: string): boolean {
  if (!perimeter.test(text) || clientLibrary.test(text)) return false
  const service = /\b([a-z]+)\.googleapis\.com/.exec(text)?.[1]
  return service === undefined || /^(?:artifactregistry|containerregistry|storage)$/.test(service)
}

/** A look-up or request that failed, for the host of a registry that everybody uses. */
function namesKnownRegistry(text: string): boolean {
  if (!text.includes('lookup ') && !text.includes('://')) return false
  const host = hostAsked.exec(text)?.[1]
  return host !== undefined && registryOf(host).kind !== 'other'
}
