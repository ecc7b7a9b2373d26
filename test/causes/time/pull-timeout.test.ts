import { testCause } from '../../support/test-cause.ts'

testCause('pull-timeout', {
  shows: [
    'Failed to pull image "registry.fjord.dev/cart:1": pull image timed out',

    'Unknown desc = context cancelled',
    'E0502 08:00:00.026308   4618 manager.go:2110] container start failed: ErrImagePull: net/http: request canceled',
    'Cancel pulling image "fjord/model:3" because of no progress for 1m0s, latest progress: "89732b81: Extracting"',
    'Failed to pull image "quay.io/fjord/model:3": rpc error: code = Unknown desc = context canceled',
    'Failed to pull image "quay.io/fjord/model:3": rpc error: code = Canceled desc = failed to pull and unpack image "quay.io/fjord/model:3": context canceled',
    'Warning  Failed  12m (x4 over 20m)  kubelet  Failed to pull image "docker.fjord.example/search:8.9": rpc error: code = Unknown desc = context deadline exceeded',
    'Failed to pull image "ghcr.io/fjord/model:3": rpc error: code = DeadlineExceeded desc = failed to pull and unpack image "ghcr.io/fjord/model:3": failed to copy: httpReadSeeker: failed open: failed to do request: Get "https://ghcr.io/v2/fjord/model/blobs/sha256:12ab": context deadline exceeded',
    'time="2026-05-02T08:00:00Z" level=error msg="cancel pulling image \\"ghcr.io/fjord/model:3\\" because of no progress in 5m0s"',
  ],
  leaves: [
    ['rpc error: code = Canceled desc = context canceled', null],
    ['ERROR: failed to solve: Canceled: context canceled', null],
    [
      'Failed to pull image "quay.io/fjord/cart:1": rpc error: code = DeadlineExceeded desc = failed to pull and unpack image "quay.io/fjord/cart:1": failed to resolve reference "quay.io/fjord/cart:1": failed to do request: Head "https://quay.io/v2/fjord/cart/manifests/1": dial tcp 54.156.10.58:443: i/o timeout',
      'registry-timeout',
    ],
    [
      '{"level":"warn","logger":"etcd-client","msg":"retrying of unary invoker failed","error":"rpc error: code = DeadlineExceeded desc = context deadline exceeded"}',
      null,
    ],
    [
      `FATA[0002] connect: connect endpoint 'unix:///run/containerd/containerd.sock', make sure you are running as root and the endpoint has been started: context deadline exceeded`,
      'runtime-unavailable',
    ],
    [
      'Failed to pull image "ghcr.io/fjord/model:3": rpc error: code = Unknown desc = failed to pull and unpack image "ghcr.io/fjord/model:3": failed to extract layer sha256:12ab: write /var/lib/containerd/tmpmounts/x: no space left on device: unknown',
      'node-disk-full',
    ],
    [
      'Unable to attach or mount volumes: unmounted volumes=[data], unattached volumes=[data]: timed out waiting for the condition',
      null,
    ],
  ],
})
