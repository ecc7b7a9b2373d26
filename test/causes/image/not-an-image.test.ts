import { testCause } from '../../support/test-cause.ts'

testCause('not-an-image', {
  shows: [
    "Error response from daemon: mediaType in manifest should be 'application/vnd.docker.distribution.manifest.v2+json' not 'text/html'",
    'Error response from daemon: missing signature key',
    'Error response from daemon: invalid rootfs in image configuration',

    'Failed to pull image "ghcr.io/fjord/charts/cart:1.2.0": rpc error: code = Unknown desc = failed to pull and unpack image "ghcr.io/fjord/charts/cart:1.2.0": failed to unpack image on snapshotter overlayfs: mismatched image rootfs and manifest layers',
    'Error response from daemon: unsupported media type application/vnd.cncf.helm.config.v1+json',
    'Error: copying system image from manifest list: parsing manifest blob: unsupported image-specific operation on artifact with type "application/vnd.cncf.helm.config.v1+json"',
    'Failed to pull image "ghcr.io/fjord/vault:3": rpc error: code = Unknown desc = failed to pull and unpack image "ghcr.io/fjord/vault:3": failed to extract layer sha256:5c1e: failed to get stream processor for application/vnd.oci.image.layer.v1.tar+gzip+encrypted: exec: "ctd-decoder": executable file not found in $PATH: unknown',
    'Failed to pull image "hub.fjord.example/web:1": rpc error: code = NotFound desc = failed to pull and unpack image "hub.fjord.example/web:1": unexpected media type text/html for sha256:93b885: not found',
    'Failed to pull image "hub.fjord.example/web:1": failed to pull and unpack image "hub.fjord.example/web:1": unmarshal image config: unexpected end of JSON input',
    `Error: initializing image from source docker://hub.fjord.example/web:1: invalid character '<' looking for beginning of value`,
  ],
  leaves: [
    ["SyntaxError: invalid character '<' looking for beginning of value", null],

    [
      'Failed to pull image "fjord/forum:2012": rpc error: code = InvalidArgument desc = failed to pull and unpack image "docker.io/fjord/forum:2012": schema 1 image manifests are no longer supported: invalid argument',
      'schema1-unsupported',
    ],
    [
      'Failed to pull image "fjord/cart:1": rpc error: code = Unknown desc = failed to pull and unpack image "docker.io/fjord/cart:1": failed to extract layer sha256:5c1e: archive/tar: invalid tar header: unknown',
      'layer-corrupt',
    ],
    [
      'Failed to pull image "fjord/cart:1": rpc error: code = Unknown desc = failed to pull and unpack image "docker.io/fjord/cart:1": failed to extract layer sha256:5c1e: failed to get stream processor for application/vnd.oci.image.layer.v1.tar+zstd: no processor for media-type: unknown',
      'unpack-unsupported',
    ],
    ['SyntaxError: Unexpected token < in JSON at position 0', null],
    [`level=error msg="decode order" error="invalid character '<' looking for beginning of value"`, null],
  ],
})
