import { testCause } from '../../support/test-cause.ts'

testCause('rate-limited', {
  shows: [
    'You have reached your pull rate limit. You may increase the limit by authenticating and upgrading: https://www.docker.com/increase-rate-limits',

    'toomanyrequests: You have reached your unauthenticated pull rate limit. https://www.docker.com/increase-rate-limit',
    'Failed to pull image "fjord/cart:1": rpc error: code = Unknown desc = failed to pull and unpack image "docker.io/fjord/cart:1": failed to copy: httpReadSeeker: failed open: unexpected status code https://registry-1.docker.io/v2/fjord/cart/manifests/sha256:1f: 429 Too Many Requests - Server message: toomanyrequests: You have reached your pull rate limit.',
    'Failed to pull image "europe-north1-docker.pkg.dev/fjord-live/shop/cart:2.1": rpc error: code = Unknown desc = failed to pull and unpack image "europe-north1-docker.pkg.dev/fjord-live/shop/cart:2.1": failed to resolve reference "europe-north1-docker.pkg.dev/fjord-live/shop/cart:2.1": unexpected status from HEAD request to https://europe-north1-docker.pkg.dev/v2/fjord-live/shop/cart/manifests/2.1: 429 Too Many Requests',
    "TOOMANYREQUESTS: Quota exceeded for quota metric 'Requests per project per region' and limit 'Requests per project per region per minute per region' of service 'artifactregistry.googleapis.com' for consumer 'project_number:4711'",
    'Error: initializing source docker://fjord/cart:1: too many requests to registry',
  ],
  leaves: [
    [
      'Error from server (TooManyRequests): the server has received too many requests and has asked us to try again later',
      null,
    ],
    ['google.api_core.exceptions.TooManyRequests: 429 Resource has been exhausted (e.g. check quota).', null],

    [
      `level=error msg="backend.FileContent failed" error="rpc error: code = ResourceExhausted desc = Quota exceeded for quota metric 'Content requests per project per region' of service 'containerfilesystem.googleapis.com'" module=gcfs_backend`,
      'streaming-quota-exceeded',
    ],
    ['HTTP 429 Too Many Requests from https://api.fjord.example/v1/orders', null],
    [
      'pods "cart-1" is forbidden: exceeded quota: team, requested: pods=1, used: pods=8, limited: pods=8',
      null,
    ],
  ],
})
