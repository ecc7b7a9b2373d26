import { testCause } from '../../support/test-cause.ts'

testCause('image-missing-on-node', {
  shows: [
    'Error: failed to get image from containerd "registry.fjord.dev/cart:1": image "registry.fjord.dev/cart:1": not found',

    'Error: failed to resolve image "ghcr.io/fjord/cart:1": not found',
    'Error: failed to create containerd container: error unpacking image: failed to resolve rootfs: content digest sha256:0a1b2c: not found',
    'Error response from daemon: No such image: fjord/cart:1',
    'Warning  Failed  12s (x4 over 40s)  kubelet  Error: failed to get image from containerd "sha256:77aa": image not found',
  ],
  leaves: [
    ['Error: No such image: fjord/cart:1', null],

    [
      'Failed to pull image "ghcr.io/fjord/cart:1": rpc error: code = NotFound desc = failed to pull and unpack image "ghcr.io/fjord/cart:1": failed to resolve reference "ghcr.io/fjord/cart:1": ghcr.io/fjord/cart:1: not found',
      'image-not-found',
    ],
    [
      'Failed to pull image "ghcr.io/fjord/cart:1": rpc error: code = NotFound desc = failed to pull and unpack image "ghcr.io/fjord/cart:1": failed to resolve image: ghcr.io/fjord/cart:1: not found',
      'image-not-found',
    ],
    [
      'Error: failed to create containerd task: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: no such device',
      null,
    ],
  ],
})
