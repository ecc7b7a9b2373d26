/** A text as people paste it, and the cause that it must lead to; null for what is no pull failure. */
export type BenchMessage = { text: string; cause: string | null }

const image = 'europe-west1-docker.pkg.dev/harbour-prod/ferry/tickets:3.8.1'
const unpack = `Failed to pull image "${image}": rpc error: code = Unknown desc = failed to pull and unpack image "${image}": failed to resolve reference "${image}"`
const manifest = 'https://europe-west1-docker.pkg.dev/v2/harbour-prod/ferry/tickets/manifests/3.8.1'

/** One line of a kubelet, containerd, Docker, CRI-O or gcfsd each, in the proportion that help channels see. */
export const messages: readonly BenchMessage[] = [
  { text: `${unpack}: ${manifest}: 403 Forbidden`, cause: 'registry-forbidden' },
  {
    text: `${unpack}: unexpected status from HEAD request to ${manifest}: 403 Forbidden`,
    cause: 'registry-forbidden',
  },
  {
    text: `${unpack}: failed to authorize: failed to fetch oauth token: unexpected status from GET request to https://europe-west1-docker.pkg.dev/v2/token?scope=repository%3Aharbour-prod%2Fferry%2Ftickets%3Apull&service=europe-west1-docker.pkg.dev: 401 Unauthorized`,
    cause: 'registry-unauthorized',
  },
  {
    text: 'Failed to pull image "quay.example.net/dock/crane:7": rpc error: code = Unknown desc = Error reading manifest 7 in quay.example.net/dock/crane: unauthorized: authentication required',
    cause: 'registry-unauthorized',
  },
  {
    text: 'Failed to pull image "lanterns/web:2": rpc error: code = Unknown desc = failed to pull and unpack image "docker.io/lanterns/web:2": failed to resolve reference "docker.io/lanterns/web:2": pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed',
    cause: 'pull-access-denied',
  },
  {
    text: "Error response from daemon: pull access denied for lanterns/worker, repository does not exist or may require 'docker login': denied: requested access to the resource is denied",
    cause: 'pull-access-denied',
  },
  { text: `${unpack}: ${image}: not found`, cause: 'image-not-found' },
  {
    text: 'Error response from daemon: manifest for ghcr.io/pier/gull:0.4 not found: manifest unknown: manifest unknown',
    cause: 'image-not-found',
  },
  {
    text: `${unpack}: failed to do request: Head "${manifest}": dial tcp: lookup europe-west1-docker.pkg.dev on 169.254.169.254:53: no such host`,
    cause: 'dns-failure',
  },
  {
    text: 'Failed to pull image "images.pier.example/gull:2": rpc error: code = Unknown desc = Error response from daemon: Get "https://images.pier.example/v2/": dial tcp: lookup images.pier.example on 10.96.0.10:53: server misbehaving',
    cause: 'dns-failure',
  },
  {
    text: `${unpack}: failed to do request: Head "${manifest}": dial tcp 142.250.102.82:443: i/o timeout`,
    cause: 'google-api-timeout',
  },
  {
    text: `${unpack}: failed to do request: Head "${manifest}": net/http: TLS handshake timeout`,
    cause: 'google-api-timeout',
  },
  {
    text: `Failed to pull image "${image}": rpc error: code = Canceled desc = failed to pull and unpack image "${image}": context canceled`,
    cause: 'pull-timeout',
  },
  {
    text: `Failed to pull image "${image}": rpc error: code = DeadlineExceeded desc = context deadline exceeded`,
    cause: 'pull-timeout',
  },
  { text: `Back-off pulling image "${image}"`, cause: null },
  {
    text: `Successfully pulled image "${image}" in 4.201s (4.201s including waiting). Image size: 81230911 bytes.`,
    cause: null,
  },
  { text: `Container image "${image}" already present on machine`, cause: null },
  { text: 'Readiness probe failed: HTTP probe failed with statuscode: 403', cause: null },
  { text: 'upstream request failed: dial tcp 10.8.3.20:5432: i/o timeout', cause: null },
  { text: 'The crane team will look at the harbour dashboard after lunch, thanks for waiting', cause: null },
]

/** The same messages about other images, so that nothing is gained by remembering a text. */
export function vary(count: number): BenchMessage[] {
  return Array.from({ length: count }, (_, index) => {
    const { text, cause } = messages[index % messages.length] ?? { text: '', cause: null }
    return { text: text.replaceAll(/tickets|gull|lanterns|crane/g, (name) => `${name}-${index}`), cause }
  })
}
