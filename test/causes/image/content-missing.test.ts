import { testCause } from '../../support/test-cause.ts'

testCause('content-missing', {
  shows: [
    'Failed to pull image "hub.fjord.example/cart:2.1": rpc error: code = NotFound desc = failed to pull and unpack image "hub.fjord.example/cart:2.1": failed to copy: httpReadSeeker: failed open: could not fetch content descriptor sha256:77aa0000000000000000000000000000000000000000000000000000000000bb (application/vnd.docker.container.image.v1+json) from remote: not found',
    'Failed to pull image "hub.fjord.example/cart:2.1": failed to pull and unpack image "hub.fjord.example/cart:2.1": failed to copy: httpReadSeeker: failed open: could not fetch content descriptor sha256:77aa0000000000000000000000000000000000000000000000000000000000bb (application/vnd.oci.image.layer.v1.tar+gzip) from remote: not found',
    'Failed to pull image "hub.fjord.example/cart:2.1": rpc error: code = Unknown desc = error pulling image configuration: unknown blob',
    'Error: parsing image configuration: fetching blob: StatusCode: 404, blob unknown to registry',
  ],
  leaves: [
    [
      'Failed to pull image "hub.fjord.example/cart:2.1": failed to pull and unpack image "hub.fjord.example/cart:2.1": failed to resolve reference "hub.fjord.example/cart:2.1": hub.fjord.example/cart:2.1: not found',
      'image-not-found',
    ],
    [
      'Failed to pull image "hub.fjord.example/old:1": failed to pull and unpack image "hub.fjord.example/old:1": failed to copy: httpReadSeeker: failed open: could not fetch content descriptor sha256:77aa0000000000000000000000000000000000000000000000000000000000bb (application/vnd.docker.distribution.manifest.v1+prettyjws) from remote: not found',
      'schema1-unsupported',
    ],
    ['error: content of page /about not found', null],
  ],
})
