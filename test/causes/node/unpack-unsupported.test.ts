import { testCause } from '../../support/test-cause.ts'

testCause('unpack-unsupported', {
  shows: [
    'Error processing tar file(exit status 1): operation not permitted',

    'Failed to pull image "fjord/cart:1": rpc error: code = Unknown desc = failed to pull and unpack image "docker.io/fjord/cart:1": failed to extract layer sha256:77: failed to convert whiteout file "etc/.wh..wh..opq": operation not supported: unknown',
    'Error: writing blob: adding layer with blob "sha256:11": processing tar file(potentially insufficient UIDs or GIDs available in user namespace (requested 0:42 for /etc/gshadow): Check /etc/subuid and /etc/subgid if configured locally: lchown /etc/gshadow: invalid argument): exit status 1',
    'Failed to pull image "fjord/cart:1": rpc error: code = Unknown desc = failed to pull and unpack image "docker.io/fjord/cart:1": failed to extract layer sha256:77: failed to get stream processor for application/vnd.oci.image.layer.v1.tar+zstd: no processor for media-type: unknown',
    'Failed to pull image "fjord/cart:1": rpc error: code = Unknown desc = failed to register layer: ApplyLayer exit status 1 stdout: stderr: failed to Lchown "/usr/bin/sudo" for UID 0, GID 65534: operation not permitted',
  ],
  leaves: [
    [
      'Failed to pull image "fjord/cart:1": rpc error: code = Unknown desc = failed to pull and unpack image "docker.io/fjord/cart:1": failed to extract layer sha256:77: gzip: invalid checksum: unknown',
      'layer-corrupt',
    ],
    [
      'Failed to pull image "fjord/cart:1": rpc error: code = Unknown desc = failed to pull and unpack image "docker.io/fjord/cart:1": failed to unpack image on snapshotter overlayfs: mismatched image rootfs and manifest layers',
      'not-an-image',
    ],
    ['chown: changing ownership of /data: Operation not permitted', null],
  ],
})
