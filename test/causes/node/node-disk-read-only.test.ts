import { testCause } from '../../support/test-cause.ts'

testCause('node-disk-read-only', {
  shows: [
    'Failed to pull image "fjord/cart:1": rpc error: code = Unknown desc = failed to pull and unpack image "docker.io/fjord/cart:1": failed to prepare extraction snapshot "extract-4 sha256:aa": failed to create temp dir: mkdir /var/lib/containerd/io.containerd.snapshotter.v1.overlayfs/snapshots/new-3: read-only file system',
    'Failed to pull image "fjord/cart:1": rpc error: code = Unknown desc = failed to pull and unpack image "docker.io/fjord/cart:1": failed to extract layer sha256:77: write /var/lib/containerd/tmpmounts/containerd-mount1/lib/x.so: input/output error: unknown',
    'Error: writing blob: storing blob to file "/var/tmp/storage7/1": open /var/tmp/storage7/1: read-only file system',
  ],
  leaves: [
    [
      'Failed to pull image "fjord/cart:1": rpc error: code = Unknown desc = failed to pull and unpack image "docker.io/fjord/cart:1": failed to extract layer sha256:77: write /var/lib/x: no space left on device: unknown',
      'node-disk-full',
    ],
    ['java.io.IOException: /app/config.json: Read-only file system', null],
    [
      'Error: failed to create containerd task: failed to create shim task: OCI runtime create failed: runc create failed: mkdir /data: read-only file system',
      null,
    ],
  ],
})
