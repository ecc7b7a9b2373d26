import { testCause } from '../../support/test-cause.ts'

testCause('container-registry-retired', {
  shows: [
    `Error response from daemon: Head "https://gcr.io/v2/fjord-old/mail/manifests/7": unknown: Container Registry is deprecated and shutting down, please use the auto migration tool to migrate to Artifact Registry (gcloud artifacts docker upgrade migrate --projects='fjord-old').`,
    'Failed to pull image "eu.gcr.io/fjord-old/mail:7": rpc error: code = Unknown desc = failed to pull and unpack image "eu.gcr.io/fjord-old/mail:7": failed to resolve reference "eu.gcr.io/fjord-old/mail:7": unexpected status from HEAD request to https://eu.gcr.io/v2/fjord-old/mail/manifests/7: 412 Precondition Failed',
    'Failed to pull image "gcr.io/fjord-old/mail:7": failed to pull and unpack image "gcr.io/fjord-old/mail:7": failed to resolve reference "gcr.io/fjord-old/mail:7": pulling from host gcr.io failed with status code [manifests 7]: 412 Precondition Failed',
    'ERROR: failed to solve: gcr.io/fjord-old/base:2: failed to resolve source metadata for gcr.io/fjord-old/base:2: unexpected status from HEAD request to https://gcr.io/v2/fjord-old/base/manifests/2: 412 Precondition Failed',
  ],
  leaves: [
    [
      'Failed to pull image "gcr.io/fjord-old/mail:7": rpc error: code = NotFound desc = failed to pull and unpack image "gcr.io/fjord-old/mail:7": failed to resolve reference "gcr.io/fjord-old/mail:7": gcr.io/fjord-old/mail:7: not found',
      'image-not-found',
    ],
    [
      'Failed to pull image "hub.fjord.example/shop/cart:2": rpc error: code = Unknown desc = failed to pull and unpack image "hub.fjord.example/shop/cart:2": failed to resolve reference "hub.fjord.example/shop/cart:2": unexpected status from HEAD request to https://hub.fjord.example/v2/shop/cart/manifests/2: 412 Precondition Failed',
      'registry-policy-blocked',
    ],
    ['Warning: the bundled chart still names k8s.gcr.io, which is frozen; switch to registry.k8s.io', null],
  ],
})
