import { testCause } from '../../support/test-cause.ts'

testCause('registry-server-error', {
  shows: [
    'Failed to pull image "quay.io/fjord/cart:1": rpc error: code = Unknown desc = failed to pull and unpack image "quay.io/fjord/cart:1": failed to resolve reference "quay.io/fjord/cart:1": unexpected status from HEAD request to https://quay.io/v2/fjord/cart/manifests/1: 503 Service Unavailable',
    'Failed to pull image "ghcr.io/fjord/cart:1": rpc error: code = Unknown desc = failed to pull and unpack image "ghcr.io/fjord/cart:1": failed to resolve reference "ghcr.io/fjord/cart:1": pulling from host ghcr.io failed with status code [manifests 1]: 500 Internal Server Error',
    'Failed to pull image "gcr.io/fjord-old/mail:7": rpc error: code = Unknown desc = failed to pull and unpack image "gcr.io/fjord-old/mail:7": failed to resolve reference "gcr.io/fjord-old/mail:7": failed to authorize: failed to fetch anonymous token: unexpected status: 500 Internal Server Error',
    'Error response from daemon: received unexpected HTTP status: 504 Gateway Timeout',
    'failed to copy: httpReadSeeker: failed open: unexpected status code https://registry-1.docker.io/v2/fjord/cart/blobs/sha256:1f: 520',
  ],
  leaves: [
    [
      'Failed to pull image "quay.io/fjord/cart:1": rpc error: code = Unknown desc = failed to pull and unpack image "quay.io/fjord/cart:1": failed to resolve reference "quay.io/fjord/cart:1": failed to do request: Head "https://quay.io/v2/fjord/cart/manifests/1": Service Unavailable',
      'proxy-failure',
    ],
    [
      'Failed to pull image "quay.io/fjord/cart:1": rpc error: code = Unknown desc = failed to pull and unpack image "quay.io/fjord/cart:1": failed to resolve reference "quay.io/fjord/cart:1": unexpected status from HEAD request to https://quay.io/v2/fjord/cart/manifests/1: 429 Too Many Requests',
      'rate-limited',
    ],
    ['Liveness probe failed: HTTP probe failed with statuscode: 503', null],
    ['upstream connect error: 503 Service Unavailable', null],
  ],
})
