import { testCause } from '../../support/test-cause.ts'

testCause('streaming-image-ineligible', {
  shows: [
    'time="2026-05-02T08:00:00Z" level=error msg="Failed to get layer" error="rpc error: code=InvalidArgument desc = unsupported media type" module=gcfs_metadata',
    'time="2026-05-02T08:00:00Z" level=error msg="import failed" error="rpc error: code = InvalidArgument desc = image is not eligible" module=gcfs_backend',
    'Container File System: rpc error: code = InvalidArgument desc = repository is not in Artifact Registry',
  ],
  leaves: [
    ['rpc error: code = InvalidArgument desc = cursor is malformed', null],
    [
      'Failed to pull image "fjord/cart:1": rpc error: code = InvalidArgument desc = failed to pull and unpack image "docker.io/fjord/cart:1": schema 1 image manifests are no longer supported: invalid argument',
      'schema1-unsupported',
    ],
  ],
})
