import { testCause } from '../../support/test-cause.ts'

testCause('streaming-not-imported', {
  shows: [
    'time="2026-05-02T08:00:00Z" level=error msg="backend.FileContent failed" error="rpc error: code = FailedPrecondition desc = image is not imported" module=gcfs_backend',
    'time="2026-05-02T08:00:00Z" level=error msg="prepare failed" error="rpc error: code = Unknown desc = layer: rpc error: code = FailedPrecondition desc = not ready" module=gcfs_snapshotter',
    'gcfsd: rpc error: code = FailedPrecondition desc = the image was not imported',
  ],
  leaves: [
    [
      'AttachVolume.Attach failed for volume "k8s-1f" : rpc error: code = FailedPrecondition desc = export already has other clients',
      null,
    ],
    [
      'Failed to pull image "quay.io/fjord/cart:1": rpc error: code = FailedPrecondition desc = failed to pull and unpack image "quay.io/fjord/cart:1": failed commit on ref "manifest-sha256:f4": unexpected commit digest sha256:35, expected sha256:f4: failed precondition',
      'layer-corrupt',
    ],
    [
      'time="2026-05-02T08:00:00Z" level=error msg="x" error="rpc error: code = InvalidArgument desc = image is not eligible" module=gcfs_backend',
      'streaming-image-ineligible',
    ],
  ],
})
