import { testCause } from '../../support/test-cause.ts'

testCause('registry-timeout', {
  shows: [
    '(HTTP code 500) server error - {"message":"Get https://registry-1.docker.io/v2/: net/http: request canceled while waiting for connection (Client.Timeout exceeded while awaiting headers)"}',
    'Failed to do request: Head "IMAGE_ADDRESS": dial tcp REGISTRY_IP_ADDRESS: i/o timeout',
    'Failed to pull image "quay.io/fjord/cart:1": rpc error: code = DeadlineExceeded desc = failed to pull and unpack image "quay.io/fjord/cart:1": failed to resolve reference "quay.io/fjord/cart:1": failed to do request: Head "https://quay.io/v2/fjord/cart/manifests/1": dial tcp 54.156.10.58:443: i/o timeout',
    'Failed to pull image "fjord/cart:1": rpc error: code = Unknown desc = failed to pull and unpack image "docker.io/fjord/cart:1": failed to resolve reference "docker.io/fjord/cart:1": failed to authorize: failed to fetch anonymous token: Get "https://auth.docker.io/token?scope=repository%!A(MISSING)fjord%!F(MISSING)cart%!A(MISSING)pull&service=registry.docker.io": net/http: TLS handshake timeout',
    'Failed to pull image "docker.fjord.example/cart:1": rpc error: code = Unknown desc = Error response from daemon: Get https://docker.fjord.example/v2/: net/http: request canceled while waiting for connection (Client.Timeout exceeded while awaiting headers)',
    'Error: initializing source docker://hub.fjord.example/cart:1: pinging container registry hub.fjord.example: Get "https://hub.fjord.example/v2/": dial tcp 10.9.8.7:443: connect: connection timed out',
    'Failed to pull image "registry.k8s.io/pause:3.9": failed to pull and unpack image "registry.k8s.io/pause:3.9": failed to copy: httpReadSeeker: failed open: failed to do request: Get "https://prod-registry-k8s-io-eu-west-1.s3.dualstack.eu-west-1.amazonaws.com/containers/images/sha256:e6f1": dial tcp 52.218.1.2:443: i/o timeout',
  ],
  leaves: [
    ['Get "https://api.fjord.example/v2/token": net/http: TLS handshake timeout', null],
    [
      'kube-node-installation.service: Failed to start Download and install k8s binaries and configurations: dial tcp 142.250.1.128:443: i/o timeout',
      'node-bootstrap-blocked',
    ],
    [
      'Failed to pull image "registry.k8s.io/pause:3.9": failed to pull and unpack image "registry.k8s.io/pause:3.9": failed to resolve reference "registry.k8s.io/pause:3.9": failed to do request: Head "https://registry.k8s.io/v2/pause/manifests/3.9": dial tcp 34.96.108.209:443: i/o timeout',
      'google-api-timeout',
    ],
    [
      'Failed to pull image "quay.io/fjord/cart:1": rpc error: code = DeadlineExceeded desc = failed to pull and unpack image "quay.io/fjord/cart:1": failed to resolve reference "quay.io/fjord/cart:1": failed to do request: Head "https://quay.io/v2/fjord/cart/manifests/1": context deadline exceeded',
      'pull-timeout',
    ],
    [
      'Failed to pull image "quay.io/fjord/cart:1": rpc error: code = Unknown desc = failed to pull and unpack image "quay.io/fjord/cart:1": failed to resolve reference "quay.io/fjord/cart:1": failed to do request: Head "https://quay.io/v2/fjord/cart/manifests/1": proxyconnect tcp: dial tcp 10.1.1.1:3128: i/o timeout',
      'proxy-failure',
    ],
    [
      'Failed to pull image "quay.io/fjord/cart:1": rpc error: code = Unknown desc = failed to pull and unpack image "quay.io/fjord/cart:1": failed to resolve reference "quay.io/fjord/cart:1": failed to do request: Head "https://quay.io/v2/fjord/cart/manifests/1": EOF',
      'registry-unreachable',
    ],
    [
      'Readiness probe failed: Get "http://10.12.3.4:8080/ready": context deadline exceeded (Client.Timeout exceeded while awaiting headers)',
      null,
    ],
    ['redis: dial tcp 10.12.0.7:6379: i/o timeout', null],
  ],
})
