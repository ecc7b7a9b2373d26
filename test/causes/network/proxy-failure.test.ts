import { testCause } from '../../support/test-cause.ts'

testCause('proxy-failure', {
  shows: [
    'Failed to pull image "registry.fjord.dev/cart:1": rpc error: code = Unknown desc = failed to pull and unpack image "registry.fjord.dev/cart:1": failed to resolve reference "registry.fjord.dev/cart:1": failed to do request: Head "https://registry.fjord.dev/v2/cart/manifests/1": socks connect tcp 10.9.0.3:1080->registry.fjord.dev:443: dial tcp 10.9.0.3:1080: connect: connection refused',

    'Failed to pull image "quay.io/fjord/cart:1": rpc error: code = Unknown desc = failed to pull and unpack image "quay.io/fjord/cart:1": failed to resolve reference "quay.io/fjord/cart:1": failed to do request: Head "https://quay.io/v2/fjord/cart/manifests/1": proxyconnect tcp: dial tcp 10.1.1.1:3128: i/o timeout',
    'Failed to pull image "quay.io/fjord/cart:1": rpc error: code = Unknown desc = failed to pull and unpack image "quay.io/fjord/cart:1": failed to resolve reference "quay.io/fjord/cart:1": failed to do request: Head "https://quay.io/v2/fjord/cart/manifests/1": proxyconnect tcp: dial tcp: lookup proxy.fjord.example on 10.0.0.2:53: no such host',
    'Failed to pull image "quay.io/fjord/cart:1": rpc error: code = Unknown desc = failed to pull and unpack image "quay.io/fjord/cart:1": failed to resolve reference "quay.io/fjord/cart:1": failed to do request: Head "https://quay.io/v2/fjord/cart/manifests/1": Forbidden',
    'Failed to pull image "quay.io/fjord/cart:1": rpc error: code = Unknown desc = failed to pull and unpack image "quay.io/fjord/cart:1": failed to resolve reference "quay.io/fjord/cart:1": failed to do request: Head "https://quay.io/v2/fjord/cart/manifests/1": Bad Gateway',
    'Error response from daemon: Get "https://registry-1.docker.io/v2/": Proxy Authentication Required',
  ],
  leaves: [
    ['Post "https://hooks.fjord.dev/alert": proxyconnect tcp: dial tcp 10.9.0.3:3128: i/o timeout', null],

    [
      'Failed to pull image "quay.io/fjord/cart:1": rpc error: code = Unknown desc = failed to pull and unpack image "quay.io/fjord/cart:1": failed to resolve reference "quay.io/fjord/cart:1": unexpected status from HEAD request to https://quay.io/v2/fjord/cart/manifests/1: 403 Forbidden',
      'registry-forbidden',
    ],
    [
      'Failed to pull image "quay.io/fjord/cart:1": rpc error: code = Unknown desc = failed to pull and unpack image "quay.io/fjord/cart:1": failed to resolve reference "quay.io/fjord/cart:1": unexpected status from HEAD request to https://quay.io/v2/fjord/cart/manifests/1: 502 Bad Gateway',
      'registry-server-error',
    ],
    [
      'Get "https://api.fjord.example/v1/orders": proxyconnect tcp: dial tcp 10.1.1.1:3128: connect: connection refused',
      null,
    ],
  ],
})
