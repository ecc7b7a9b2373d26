import { testCause } from '../../support/test-cause.ts'

testCause('registry-unreachable', {
  shows: [
    'Error response from daemon: Get "https://registry.fjord.dev/v2/": net/http: HTTP/1.x transport connection broken: unexpected EOF',

    'Failed to pull image "hub.fjord.example/cart:1": rpc error: code = Unknown desc = failed to pull and unpack image "hub.fjord.example/cart:1": failed to resolve reference "hub.fjord.example/cart:1": failed to do request: Head "https://hub.fjord.example/v2/cart/manifests/1": dial tcp 10.9.8.7:443: connect: connection refused',
    'Failed to pull image "hub.fjord.example/cart:1": rpc error: code = Unknown desc = failed to pull and unpack image "hub.fjord.example/cart:1": failed to resolve reference "hub.fjord.example/cart:1": failed to do request: Head "https://hub.fjord.example/v2/cart/manifests/1": dial tcp 10.9.8.7:443: connect: no route to host',
    'Failed to pull image "quay.io/fjord/cart:1": rpc error: code = Unknown desc = failed to pull and unpack image "quay.io/fjord/cart:1": failed to resolve reference "quay.io/fjord/cart:1": failed to do request: Head "https://quay.io/v2/fjord/cart/manifests/1": dial tcp 54.156.10.58:443: connect: network is unreachable',
    'Failed to pull image "quay.io/fjord/cart:1": rpc error: code = Unknown desc = failed to pull and unpack image "quay.io/fjord/cart:1": failed to resolve reference "quay.io/fjord/cart:1": failed to do request: Head "https://quay.io/v2/fjord/cart/manifests/1": read tcp 10.4.0.9:51234->54.156.10.58:443: read: connection reset by peer',
    'Failed to pull image "quay.io/fjord/cart:1": rpc error: code = Unknown desc = failed to pull and unpack image "quay.io/fjord/cart:1": failed to resolve reference "quay.io/fjord/cart:1": failed to do request: Head "https://quay.io/v2/fjord/cart/manifests/1": EOF',
    'Failed to pull image "hub.fjord.example/cart:1": failed to pull and unpack image "hub.fjord.example/cart:1": failed to resolve reference "hub.fjord.example/cart:1": failed to do request: Head "https://hub.fjord.example/v2/cart/manifests/1": unexpected EOF',
    'Error: initializing source docker://hub.fjord.example/cart:1: pinging container registry hub.fjord.example: Get "https://hub.fjord.example/v2/": dial tcp 10.9.8.7:443: connect: connection refused',
    'Error: RegistryUnavailable',
    'image pull failed for hub.fjord.example/cart:1 because the registry is unavailable',
  ],
  leaves: [
    [
      'Failed to pull image "quay.io/fjord/cart:1": rpc error: code = Unknown desc = failed to resolve reference "quay.io/fjord/cart:1": failed to do request: Head "https://quay.io/v2/fjord/cart/manifests/1": dial tcp: lookup quay.io on [::1]:53: read udp [::1]:39248->[::1]:53: read: connection refused',
      'dns-failure',
    ],
    [
      'Failed to pull image "quay.io/fjord/cart:1": rpc error: code = Unknown desc = failed to pull and unpack image "quay.io/fjord/cart:1": failed to resolve reference "quay.io/fjord/cart:1": failed to do request: Head "https://quay.io/v2/fjord/cart/manifests/1": proxyconnect tcp: dial tcp 10.1.1.1:3128: connect: connection refused',
      'proxy-failure',
    ],
    [
      'Failed to pull image "quay.io/fjord/cart:1": rpc error: code = Unknown desc = failed to pull and unpack image "quay.io/fjord/cart:1": failed to resolve reference "quay.io/fjord/cart:1": failed to do request: Head "https://quay.io/v2/fjord/cart/manifests/1": dial tcp 54.156.10.58:443: i/o timeout',
      'registry-timeout',
    ],
    ['dial tcp 10.12.0.7:5432: connect: connection refused', null],
    [
      'Readiness probe failed: Get "http://10.12.3.4:8080/ready": dial tcp 10.12.3.4:8080: connect: connection refused',
      null,
    ],
  ],
})
