import { testCause } from '../../support/test-cause.ts'

testCause('google-api-timeout', {
  shows: [
    'Failed to pull image "europe-north1-docker.pkg.dev/fjord-live/shop/cart:2.1": rpc error: code = DeadlineExceeded desc = failed to pull and unpack image "europe-north1-docker.pkg.dev/fjord-live/shop/cart:2.1": failed to resolve reference "europe-north1-docker.pkg.dev/fjord-live/shop/cart:2.1": failed to do request: Head "https://europe-north1-docker.pkg.dev/v2/fjord-live/shop/cart/manifests/2.1": dial tcp 142.250.74.82:443: i/o timeout',
    'Failed to pull image "registry.k8s.io/pause:3.9": failed to pull and unpack image "registry.k8s.io/pause:3.9": failed to resolve reference "registry.k8s.io/pause:3.9": failed to do request: Head "https://europe-west4-docker.pkg.dev/v2/k8s-artifacts-prod/images/pause/manifests/3.9": dial tcp 142.251.5.82:443: i/o timeout',
    'Failed to create pod sandbox: rpc error: code = Unknown desc = failed to get sandbox image "registry.k8s.io/pause:3.8": failed to pull image "registry.k8s.io/pause:3.8": failed to pull and unpack image "registry.k8s.io/pause:3.8": failed to resolve reference "registry.k8s.io/pause:3.8": failed to do request: Head "https://registry.k8s.io/v2/pause/manifests/3.8": dial tcp 34.96.108.209:443: i/o timeout',
    'Failed to pull image "gcr.io/fjord-old/mail:7": rpc error: code = Unknown desc = failed to pull and unpack image "gcr.io/fjord-old/mail:7": failed to resolve reference "gcr.io/fjord-old/mail:7": failed to do request: Head "https://gcr.io/v2/fjord-old/mail/manifests/7": net/http: TLS handshake timeout',
    'Error response from daemon: Get "https://europe-north1-docker.pkg.dev/v2/": net/http: request canceled while waiting for connection (Client.Timeout exceeded while awaiting headers)',
    'failed to pull image "hub.fjord.example/cart:1": failed to do request: Head "https://hub.fjord.example/v2/cart/manifests/1": dial tcp 199.36.153.9:443: i/o timeout',
  ],
  leaves: [
    [
      'Failed to pull image "quay.io/fjord/cart:1": rpc error: code = DeadlineExceeded desc = failed to pull and unpack image "quay.io/fjord/cart:1": failed to resolve reference "quay.io/fjord/cart:1": failed to do request: Head "https://quay.io/v2/fjord/cart/manifests/1": dial tcp 54.156.10.58:443: i/o timeout',
      'registry-timeout',
    ],
    [
      'Failed to pull image "europe-north1-docker.pkg.dev/fjord-live/shop/cart:2.1": rpc error: code = Unknown desc = failed to pull and unpack image "europe-north1-docker.pkg.dev/fjord-live/shop/cart:2.1": failed to resolve reference "europe-north1-docker.pkg.dev/fjord-live/shop/cart:2.1": failed to do request: Head "https://europe-north1-docker.pkg.dev/v2/fjord-live/shop/cart/manifests/2.1": dial tcp 142.250.74.82:443: connect: connection refused',
      'registry-unreachable',
    ],
    [
      'Failed to pull image "europe-north1-docker.pkg.dev/fjord-live/shop/cart:2.1": rpc error: code = Unknown desc = failed to pull and unpack image "europe-north1-docker.pkg.dev/fjord-live/shop/cart:2.1": failed to resolve reference "europe-north1-docker.pkg.dev/fjord-live/shop/cart:2.1": failed to do request: Head "https://europe-north1-docker.pkg.dev/v2/fjord-live/shop/cart/manifests/2.1": dial tcp: lookup europe-north1-docker.pkg.dev on 169.254.169.254:53: read udp 10.0.0.4:4821->169.254.169.254:53: i/o timeout',
      'dns-failure',
    ],
    [
      'panic: Get "https://storage.googleapis.com/storage/v1/b/fjord-assets": dial tcp 142.250.74.91:443: i/o timeout',
      null,
    ],
    [
      'E1120 10:00:01.000000 9 leaderelection.go:330] error retrieving resource lock: Get "https://10.96.0.1:443/apis/coordination.k8s.io/v1/leases": dial tcp 10.96.0.1:443: i/o timeout',
      null,
    ],
  ],
})
