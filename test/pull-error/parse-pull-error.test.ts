import { describe, expect, test } from '@jest/globals'
import { parsePullError } from '../../src/pull-error/parse-pull-error.ts'

const head = (rest: string) =>
  `Failed to pull image "hub.fjord.example:5000/shop/cart:2": failed to pull and unpack image "hub.fjord.example:5000/shop/cart:2": failed to resolve reference "hub.fjord.example:5000/shop/cart:2": failed to do request: Head "https://hub.fjord.example:5000/v2/shop/cart/manifests/2": ${rest}`

describe('parsePullError', () => {
  test('takes a whole chain apart', () => {
    const error = parsePullError(
      'Failed to pull image "us-west1-docker.pkg.dev/fjord/shop/cart:2": rpc error: code = DeadlineExceeded desc = failed to pull and unpack image "us-west1-docker.pkg.dev/fjord/shop/cart:2": failed to resolve reference "us-west1-docker.pkg.dev/fjord/shop/cart:2": failed to do request: Head "https://us-west1-docker.pkg.dev/v2/fjord/shop/cart/manifests/2": dial tcp 142.250.1.82:443: i/o timeout',
    )

    expect(error).toMatchObject({
      stage: 'resolve',
      grpcCode: 'DeadlineExceeded',
      method: 'HEAD',
      url: 'https://us-west1-docker.pkg.dev/v2/fjord/shop/cart/manifests/2',
      network: 'timeout',
      ip: '142.250.1.82',
      image: { host: 'us-west1-docker.pkg.dev', path: 'fjord/shop/cart', tag: '2' },
      registry: {
        kind: 'artifact-registry',
        google: true,
        project: 'fjord',
        location: 'us-west1',
        repository: 'shop',
      },
    })
  })

  test.each([
    ['dial tcp 10.0.0.9:5000: connect: connection refused', { network: 'refused', ip: '10.0.0.9' }],
    ['dial tcp [fd00::9]:5000: connect: no route to host', { network: 'no-route', ip: 'fd00::9' }],
    ['dial tcp 10.0.0.9:5000: connect: network is unreachable', { network: 'unreachable' }],
    [
      'read tcp 10.1.0.2:4000->10.0.0.9:5000: read: connection reset by peer',
      { network: 'reset', ip: '10.0.0.9' },
    ],
    ['EOF', { network: 'eof' }],
    ['net/http: TLS handshake timeout', { network: 'tls-handshake-timeout' }],
    ['http: server gave HTTP response to HTTPS client', { tls: 'plain-http' }],
    [
      'tls: failed to verify certificate: x509: certificate signed by unknown authority',
      { tls: 'unknown-authority' },
    ],
    ['x509: certificate has expired or is not yet valid: current time is after 2026', { tls: 'expired' }],
    ['x509: certificate is valid for a.example, not hub.fjord.example', { tls: 'wrong-name' }],
    ['remote error: tls: handshake failure', { tls: 'handshake' }],
    ['Forbidden', { proxy: true }],
    ['Proxy Authentication Required', { proxy: true }],
    ['proxyconnect tcp: dial tcp 10.0.0.1:3128: connect: connection refused', { proxy: true }],
    ['context deadline exceeded', { brokenOff: 'deadline-exceeded' }],
    ['context canceled', { brokenOff: 'canceled' }],
    [
      'dial tcp: lookup hub.fjord.example on 10.0.0.2:53: server misbehaving',
      { dns: { kind: 'server-misbehaving', host: 'hub.fjord.example', resolver: '10.0.0.2' } },
    ],
    [
      'dial tcp: lookup hub.fjord.example on [fd00::2]:53: read udp [fd00::1]:1->[fd00::2]:53: i/o timeout',
      { dns: { kind: 'timeout', resolver: 'fd00::2' } },
    ],
  ])('names the trouble in the last element: %s', (rest, fields) => {
    const error = parsePullError(head(rest))

    expect(error).toMatchObject(fields)
    const troubles = [
      error?.network,
      error?.dns,
      error?.tls,
      error?.proxy,
      error?.refusal,
      error?.missing,
      error?.brokenOff,
    ]
    expect(troubles.filter((trouble) => trouble !== undefined)).toHaveLength(1)
  })

  test.each([
    ['pulling from host hub.fjord.example failed with status code [manifests 2]: 401 UNAUTHORIZED', 401],
    ['unexpected status code [manifests 2]: 503 Service Unavailable', 503],
    [
      'failed to copy: httpReadSeeker: failed open: unexpected status code https://hub.fjord.example/v2/a/blobs/sha256:1: 429 Too Many Requests',
      429,
    ],
    ['error pulling image configuration: download failed after attempts=6: Forbidden', 403],
    [
      'Error: initializing source docker://fjord/cart:1: Requesting bearer token: invalid status code from registry 502 (Bad Gateway)',
      502,
    ],
    ['Error response from daemon: received unexpected HTTP status: 500 Internal Server Error', 500],
    ['pulling from host hub.fjord.example failed with status code [manifests 2]: 530 <none>', 530],
  ])('finds the status in %s', (text, status) => {
    expect(parsePullError(text)?.status).toBe(status)
  })

  test.each([
    [
      'image not there',
      'NotFound desc = failed to pull and unpack image "a/b:1": failed to resolve image: docker.io/a/b:1: not found',
      'manifest',
    ],
    [
      'layer not there',
      'NotFound desc = failed to copy: httpReadSeeker: failed open: could not fetch content descriptor sha256:1 (x) from remote: not found',
      'content',
    ],
    [
      'platform not there',
      'NotFound desc = no match for platform in manifest sha256:1: not found',
      'platform',
    ],
    [
      'repository not there',
      'Unknown desc = name unknown: repository name not known to registry',
      'repository',
    ],
  ])('tells the kinds of "not found" apart: %s', (_, rest, missing) => {
    expect(parsePullError(`Failed to pull image "a/b:1": rpc error: code = ${rest}`)?.missing).toBe(missing)
  })

  test.each([
    [
      "denied: Request is prohibited by organization's policy. vpcServiceControlsUniqueIdentifier: a",
      'organization-policy',
    ],
    ['Artifact Registry API has not been used in project 4711 before or it is disabled.', 'api-disabled'],
    ['toomanyrequests: You have reached your pull rate limit.', 'rate-limit'],
    [
      '412 Precondition Failed - Server message: unknown: Container Registry is deprecated and shutting down',
      'registry-retired',
    ],
    [
      '412 Precondition Failed - Server message: projectpolicyviolation: current image with 3 vulnerabilities cannot be pulled due to configured policy',
      'registry-policy',
    ],
    ['authorization failed: no basic auth credentials', 'no-credentials'],
  ])('names the refusal behind %s', (answer, refusal) => {
    expect(parsePullError(`Failed to pull image "a.example/b:1": ${answer}`)?.refusal).toBe(refusal)
  })

  test('lets the attempt with credentials decide, and the registry over its mirrors', () => {
    const attempts = parsePullError(
      'Failed to pull image "a.example/b:1": [failed to pull and unpack image "a.example/b:1": failed to resolve reference "a.example/b:1": unexpected status from HEAD request to https://a.example/v2/b/manifests/1: 403 Forbidden, failed to pull and unpack image "a.example/b:1": failed to resolve reference "a.example/b:1": failed to authorize: failed to fetch anonymous token: unexpected status: 401 Unauthorized]',
    )
    const mirrors = parsePullError(
      'initializing source docker://fjord/cart:1: (Mirrors also failed: [m.example/fjord/cart:1: pinging container registry m.example: Get "https://m.example/v2/": dial tcp 10.0.0.9:443: i/o timeout]): docker.io/fjord/cart:1: reading manifest 1 in docker.io/fjord/cart: manifest unknown',
    )

    expect(attempts?.refusal).toBe('forbidden')
    expect(mirrors).toMatchObject({ missing: 'manifest', registryCode: 'manifest-unknown' })
  })

  test('reads the permission and its resource', () => {
    expect(
      parsePullError(
        'denied: Permission "artifactregistry.repositories.downloadArtifacts" denied on resource "projects/fjord/locations/europe/repositories/shop" (or it may not exist)',
      )?.denial,
    ).toEqual({
      permission: 'artifactregistry.repositories.downloadArtifacts',
      project: 'fjord',
      location: 'europe',
      repository: 'shop',
      mayNotExist: true,
    })
  })

  test.each([
    ['Warning: certificate of api.fjord.example expires soon'],
    ['dial tcp 10.0.0.9:5432: connect: connection refused'],
    ['rpc error: code = NotFound desc = topic not found'],
  ])('leaves %s alone', (text) => {
    expect(parsePullError(text)).toBeUndefined()
  })
})
