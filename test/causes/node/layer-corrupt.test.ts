import { testCause } from '../../support/test-cause.ts'

testCause('layer-corrupt', {
  shows: [
    'Error response from daemon: manifest verification failed for digest sha256:77',
    'image config verification failed for digest sha256:77',
    'Failed to pull image "registry.fjord.dev/cart:1": unable to pull image or OCI artifact: pull image err: copying system image from manifest list: writing blob: storing blob to file "/var/tmp/storage5/2": happened during read: unexpected EOF (after reconnecting, fetching blob: StatusCode: 400, "<?xml version"); artifact err: get manifest: build image source: reference is a container image',

    'Failed to pull image "fjord/cart:1": rpc error: code = FailedPrecondition desc = failed to pull and unpack image "docker.io/fjord/cart:1": failed commit on ref "layer-sha256:9d": unexpected commit size 1048576, expected 2400321: failed precondition',
    'Failed to pull image "fjord/cart:1": rpc error: code = Unknown desc = failed to pull and unpack image "docker.io/fjord/cart:1": failed to extract layer sha256:77: archive/tar: invalid tar header: unknown',
    'Failed to pull image "fjord/cart:1": failed to pull and unpack image "docker.io/fjord/cart:1": failed to extract layer sha256:77: failed to get stream processor for application/vnd.oci.image.layer.v1.tar+gzip: gzip: invalid header',
    'FATA[0000] pulling image: rpc error: code = Unknown desc = short read: expected 524 bytes but got 0: unexpected EOF',
    'error pulling image configuration: image config verification failed for digest sha256:4e01',
    'Error: writing blob: storing blob to file "/var/tmp/storage9/3": happened during read: Digest did not match, expected sha256:23ed, got sha256:3367',
    'Failed to pull image "fjord/cart:1": rpc error: code = Unknown desc = failed to pull and unpack image "docker.io/fjord/cart:1": failed to copy: failed to read expected number of bytes: unexpected EOF',
  ],
  leaves: [
    [
      'Failed to pull image "fjord/cart:1": rpc error: code = NotFound desc = failed to pull and unpack image "docker.io/fjord/cart:1": failed to copy: httpReadSeeker: failed open: could not fetch content descriptor sha256:77 (application/vnd.oci.image.layer.v1.tar+gzip) from remote: not found',
      'content-missing',
    ],
    [
      'Failed to pull image "fjord/cart:1": rpc error: code = Unknown desc = failed to pull and unpack image "docker.io/fjord/cart:1": failed to extract layer sha256:77: failed to convert whiteout file "etc/.wh.x": operation not supported: unknown',
      'unpack-unsupported',
    ],
    [
      'Failed to pull image "fjord/cart:1": rpc error: code = Unknown desc = failed to pull and unpack image "docker.io/fjord/cart:1": unmarshal image config: unexpected end of JSON input',
      'not-an-image',
    ],
    ['restore failed: gzip: invalid header in backup-2026-05-01.tgz', null],
  ],
})
