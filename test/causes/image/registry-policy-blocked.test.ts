import { testCause } from '../../support/test-cause.ts'

testCause('registry-policy-blocked', {
  shows: [
    'Error response from daemon: unknown: The image is not signed in Notary.',

    'Failed to pull image "hub.fjord.example/shop/cart:2": rpc error: code = Unknown desc = failed to pull and unpack image "hub.fjord.example/shop/cart:2": failed to resolve reference "hub.fjord.example/shop/cart:2": unexpected status from HEAD request to https://hub.fjord.example/v2/shop/cart/manifests/2: 412 Precondition Failed',
    'Failed to pull image "hub.fjord.example/shop/cart:2": failed to pull and unpack image "hub.fjord.example/shop/cart:2": failed to resolve reference "hub.fjord.example/shop/cart:2": pulling from host hub.fjord.example failed with status code [manifests 2]: 412 Precondition Failed',
    `Error response from daemon: unknown: current image with 14 vulnerabilities cannot be pulled due to configured policy in 'Prevent images with vulnerability severity of "High" or higher from running.' To continue with pull, please contact your project administrator to exempt matched vulnerabilities through configuring the CVE allowlist.`,
    `Error response from daemon: unknown: current image without vulnerability scanning cannot be pulled due to configured policy in 'Prevent images with vulnerability severity of "Critical" or higher from running.'`,
    'Error: initializing source docker://hub.fjord.example/shop/cart:2: reading manifest 2 in hub.fjord.example/shop/cart: unknown: The image is not signed by cosign. PROJECTPOLICYVIOLATION',
  ],
  leaves: [
    [
      'Failed to pull image "gcr.io/fjord-old/mail:7": rpc error: code = Unknown desc = failed to pull and unpack image "gcr.io/fjord-old/mail:7": failed to resolve reference "gcr.io/fjord-old/mail:7": unexpected status from HEAD request to https://gcr.io/v2/fjord-old/mail/manifests/7: 412 Precondition Failed',
      'container-registry-retired',
    ],
    [
      'Failed to pull image "hub.fjord.example/shop/cart:2": rpc error: code = Unknown desc = failed to pull and unpack image "hub.fjord.example/shop/cart:2": failed to resolve reference "hub.fjord.example/shop/cart:2": unexpected status from HEAD request to https://hub.fjord.example/v2/shop/cart/manifests/2: 403 Forbidden',
      'registry-forbidden',
    ],
    ['kyverno: found 3 images with vulnerabilities in namespace shop', null],
    ['PUT /api/orders/17 412 Precondition Failed: etag does not match', null],
  ],
})
