import { describe, expect, test } from '@jest/globals'
import { readText } from '../../src/pull-error/read-text.ts'

const image = 'europe-docker.pkg.dev/fjord-9/shop/cart:2'
const manifest = 'https://europe-docker.pkg.dev/v2/fjord-9/shop/cart/manifests/2'
const refused = { refusal: 'forbidden', image: { host: 'europe-docker.pkg.dev', path: 'fjord-9/shop/cart' } }

describe('one refusal in the words of', () => {
  test.each([
    [
      'containerd 1.4',
      `Failed to pull image "${image}": rpc error: code = Unknown desc = failed to pull and unpack image "${image}": failed to resolve reference "${image}": unexpected status code [manifests 2]: 403 Forbidden`,
    ],
    [
      'containerd 2',
      `Failed to pull image "${image}": failed to pull and unpack image "${image}": failed to resolve reference "${image}": unexpected status from HEAD request to ${manifest}: 403 Forbidden`,
    ],
    [
      'containerd with its token service',
      `Failed to pull image "${image}": rpc error: code = Unknown desc = failed to pull and unpack image "${image}": failed to resolve reference "${image}": failed to authorize: failed to fetch oauth token: unexpected status from GET request to https://europe-docker.pkg.dev/v2/token?scope=repository%!A(MISSING)fjord-9%!F(MISSING)shop%!F(MISSING)cart%!A(MISSING)pull&service=europe-docker.pkg.dev: 403 Forbidden`,
    ],
    [
      'CRI-O, over several lines',
      `Failed to pull image "${image}": rpc error: code = Unknown desc = initializing source docker://${image}:\n  reading manifest 2 in europe-docker.pkg.dev/fjord-9/shop/cart:\n  denied: Permission "artifactregistry.repositories.downloadArtifacts" denied on resource "projects/fjord-9/locations/europe/repositories/shop" (or it may not exist)`,
    ],
    [
      'Docker',
      `Failed to pull image "${image}": rpc error: code = Unknown desc = Error response from daemon: Head "${manifest}": denied: Permission "artifactregistry.repositories.downloadArtifacts" denied on resource "projects/fjord-9/locations/europe/repositories/shop" (or it may not exist)`,
    ],
    [
      'BuildKit',
      `ERROR: failed to solve: ${image}: failed to resolve source metadata for ${image}: unexpected status from HEAD request to ${manifest}: 403 Forbidden`,
    ],
    [
      'crictl',
      `E0704 10:00:00.000000    4242 remote_image.go:180] "PullImage from image service failed" err="rpc error: code = Unknown desc = failed to pull and unpack image \\"${image}\\": failed to resolve reference \\"${image}\\": unexpected status from HEAD request to ${manifest}: 403 Forbidden" image="${image}"`,
    ],
    [
      'a pod sandbox',
      `Failed to create pod sandbox: rpc error: code = Unknown desc = failed to get sandbox image "${image}": failed to pull image "${image}": failed to pull and unpack image "${image}": failed to resolve reference "${image}": unexpected status from HEAD request to ${manifest}: 403 Forbidden`,
    ],
    [
      'a kubelet that tried two credentials',
      `Failed to pull image "${image}": [rpc error: code = Unknown desc = failed to pull and unpack image "${image}": failed to resolve reference "${image}": unexpected status from HEAD request to ${manifest}: 403 Forbidden, rpc error: code = Unknown desc = failed to pull and unpack image "${image}": failed to resolve reference "${image}": failed to authorize: failed to fetch anonymous token: unexpected status from GET request to https://europe-docker.pkg.dev/v2/token: 401 Unauthorized]`,
    ],
    [
      'journald',
      `Jul 04 10:00:00 gke-fjord-pool-1 containerd[731]: time="2026-07-04T10:00:00Z" level=error msg="PullImage \\"${image}\\" failed" error="failed to pull and unpack image \\"${image}\\": failed to resolve reference \\"${image}\\": unexpected status from HEAD request to ${manifest}: 403 Forbidden"`,
    ],
  ])('%s', (_, text) => {
    const readings = readText(text)

    expect(readings).toMatchObject([{ kind: 'pullError', image, error: refused }])
  })
})
