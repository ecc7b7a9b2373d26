import { testCause } from '../../support/test-cause.ts'

testCause('image-inspect-failed', {
  shows: [
    'Error: ImageInspectError',
    'Failed to inspect image "ghcr.io/fjord/cart:1": rpc error: code = Unknown desc = layer not known',
    'Failed to inspect image "ghcr.io/fjord/cart:1": rpc error: code = DeadlineExceeded desc = context deadline exceeded',
    'Warning  InspectFailed  3m (x12 over 5m)  kubelet  Failed to inspect image "fjord/cart:1": rpc error: code = Unknown desc = failed to read config: readlink /var/lib/containers/storage/overlay/l/QW3: no such file',
  ],
  leaves: [
    [
      `Failed to apply default image tag "fjord/Cart:1": couldn't parse image reference "fjord/Cart:1": invalid reference format: repository name must be lowercase`,
      'invalid-image-name',
    ],
    [
      'Failed to inspect image "ghcr.io/fjord/cart:1": rpc error: code = Unavailable desc = connection error: desc = "transport: Error while dialing: dial unix /run/containerd/containerd.sock: connect: connection refused"',
      'runtime-unavailable',
    ],
    ['failed to inspect container 7f3a: context deadline exceeded', null],
  ],
})
