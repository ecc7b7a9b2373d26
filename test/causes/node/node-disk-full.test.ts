import { testCause } from '../../support/test-cause.ts'

testCause('node-disk-full', {
  shows: [
    'Failed to pull image "fjord/cart:1": rpc error: code = Unknown desc = failed to pull and unpack image "docker.io/fjord/cart:1": [failed to copy: context canceled, failed to extract layer sha256:77: write /x: no space left on device]',

    'Failed to pull image "fjord/cart:1": rpc error: code = Unknown desc = failed to register layer: Error processing tar file(exit status 1): write /usr/lib/libLLVM.so: no space left on device',
    'Failed to pull image "fjord/cart:1": rpc error: code = Unknown desc = failed to pull and unpack image "docker.io/fjord/cart:1": failed to copy: write /var/lib/containerd/io.containerd.content.v1.content/ingest/5a/data: no space left on device',
    'Failed to pull image "fjord/cart:1": failed to pull and unpack image "docker.io/fjord/cart:1": failed to extract layer (application/vnd.oci.image.layer.v1.tar+gzip sha256:77) to overlayfs as "extract-1 sha256:88": mkdir /var/lib/containerd/tmpmounts/containerd-mount9/usr: no space left on device',
    'Error: writing blob: storing blob to file "/var/tmp/storage12/1": write /var/tmp/storage12/1: disk quota exceeded',
  ],
  leaves: [
    [
      'Failed to garbage collect required amount of images. Attempted to free 3104583680 bytes, but only found 0 bytes eligible to free.',
      null,
    ],
    [
      'Failed to pull image "fjord/cart:1": rpc error: code = Unknown desc = failed to pull and unpack image "docker.io/fjord/cart:1": failed to extract layer sha256:77: mkdir /var/lib/containerd/x: read-only file system: unknown',
      'node-disk-read-only',
    ],
    ['The node was low on resource: ephemeral-storage. Threshold quantity: 4Gi, available: 2Gi.', null],
    ['postgres: could not extend file "base/1": No space left on device', null],
    ['error: write /data/upload.bin: no space left on device', null],
  ],
})
