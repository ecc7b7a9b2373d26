import { testCause } from '../../support/test-cause.ts'

testCause('node-bootstrap-blocked', {
  shows: [
    'Failed to start Download and install k8s binaries and configurations',
    'Nov 03 10:14:02 gke-fjord-pool-2-9d1e-k2m4 systemd[1]: Failed to start kube-node-installation.service - Download and install k8s binaries and configurations.',
    '● kube-node-installation.service - Download and install k8s binaries and configurations\n   Loaded: loaded (/etc/systemd/system/kube-node-installation.service; enabled; preset: disabled)\n   Active: activating (start) since Tue 2026-11-03 10:12:40 UTC; 6min ago\n Main PID: 711 (configure.sh)',
    `{"logName":"projects/fjord-live/logs/kube-node-configuration","resource":{"type":"k8s_node","labels":{"node_name":"gke-fjord-pool-2-9d1e-k2m4"}},"jsonPayload":{"MESSAGE":"kube-node-configuration.service: Failed with result 'exit-code'."}}`,
  ],
  leaves: [
    ['Finished Download and install k8s binaries and configurations.', null],
    [
      '● kube-node-installation.service - Download and install k8s binaries and configurations\n   Loaded: loaded (/etc/systemd/system/kube-node-installation.service; enabled; preset: disabled)\n   Active: active (exited) since Tue 2026-11-03 10:12:40 UTC; 2h ago',
      null,
    ],
    ['Failed to start docker.service - Docker Application Container Engine.', null],
    [
      'Failed to pull image "europe-north1-docker.pkg.dev/fjord-live/shop/cart:2.1": rpc error: code = Unknown desc = failed to pull and unpack image "europe-north1-docker.pkg.dev/fjord-live/shop/cart:2.1": failed to resolve reference "europe-north1-docker.pkg.dev/fjord-live/shop/cart:2.1": failed to do request: Head "https://europe-north1-docker.pkg.dev/v2/fjord-live/shop/cart/manifests/2.1": dial tcp 142.250.74.82:443: i/o timeout',
      'google-api-timeout',
    ],
  ],
})
