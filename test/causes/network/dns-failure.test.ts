import { testCause } from '../../support/test-cause.ts'

testCause('dns-failure', {
  shows: [
    'Failed to pull image "hub.fjrod.example/cart:1": rpc error: code = Unknown desc = failed to pull and unpack image "hub.fjrod.example/cart:1": failed to resolve reference "hub.fjrod.example/cart:1": failed to do request: Head "https://hub.fjrod.example/v2/cart/manifests/1": dial tcp: lookup hub.fjrod.example on 169.254.169.254:53: no such host',
    'Failed to pull image "gcr.io/fjord-old/mail:7": rpc error: code = Unknown desc = failed to pull and unpack image "gcr.io/fjord-old/mail:7": failed to resolve reference "gcr.io/fjord-old/mail:7": failed to do request: Head "https://gcr.io/v2/fjord-old/mail/manifests/7": dial tcp: lookup gcr.io on 10.0.0.2:53: server misbehaving',
    'Error response from daemon: Get "https://registry-1.docker.io/v2/": dial tcp: lookup registry-1.docker.io: Temporary failure in name resolution',
    'Error: initializing source docker://hub.fjord.example/cart:1: pinging container registry hub.fjord.example: Get "https://hub.fjord.example/v2/": dial tcp: lookup hub.fjord.example on [::1]:53: read udp [::1]:5000->[::1]:53: read: connection refused',
    'time="2026-05-02T08:00:00Z" level=info msg="trying next host" error="failed to do request: Head \\"https://hub.fjord.example/v2/cart/manifests/1\\": dial tcp: lookup hub.fjord.example on 127.0.0.53:53: no such host" host=hub.fjord.example',
  ],
  leaves: [
    [
      'Get "https://api.fjord.example/v2/auth/session": dial tcp: lookup api.fjord.example on 10.0.0.10:53: no such host',
      null,
    ],
    [
      'Failed to pull image "quay.io/fjord/cart:1": rpc error: code = Unknown desc = failed to pull and unpack image "quay.io/fjord/cart:1": failed to resolve reference "quay.io/fjord/cart:1": failed to do request: Head "https://quay.io/v2/fjord/cart/manifests/1": proxyconnect tcp: dial tcp: lookup proxy.fjord.example on 10.0.0.2:53: no such host',
      'proxy-failure',
    ],
    [
      'Failed to pull image "quay.io/fjord/cart:1": rpc error: code = Unknown desc = failed to pull and unpack image "quay.io/fjord/cart:1": failed to resolve reference "quay.io/fjord/cart:1": failed to do request: Head "https://quay.io/v2/fjord/cart/manifests/1": dial tcp 54.156.10.58:443: i/o timeout',
      'registry-timeout',
    ],
    [
      'level=error msg="could not connect" error="dial tcp: lookup orders-db.shop.svc.cluster.local on 10.96.0.10:53: no such host"',
      null,
    ],
  ],
})
