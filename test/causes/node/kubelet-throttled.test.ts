import { testCause } from '../../support/test-cause.ts'

testCause('kubelet-throttled', {
  shows: [
    'Failed to pull image "fjord/cart:1": pull QPS exceeded',
    'Warning  Failed  2s (x3 over 30s)  kubelet  Failed to pull image "quay.io/fjord/cart:1": pull QPS exceeded',
    'Back-off pulling image "quay.io/fjord/cart:1": ErrImagePull: pull QPS exceeded',
  ],
  leaves: [
    [
      'Failed to pull image "fjord/cart:1": rpc error: code = Unknown desc = failed to pull and unpack image "docker.io/fjord/cart:1": failed to resolve reference "docker.io/fjord/cart:1": unexpected status from GET request to https://registry-1.docker.io/v2/fjord/cart/manifests/1: 429 Too Many Requests: toomanyrequests: You have reached your unauthenticated pull rate limit.',
      'rate-limited',
    ],
    [
      'Waited for 1.18s due to client-side throttling, not priority and fairness, request: GET:https://10.0.0.1:443/apis',
      null,
    ],
  ],
})
