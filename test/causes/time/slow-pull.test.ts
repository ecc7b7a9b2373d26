import { testCause } from '../../support/test-cause.ts'

testCause('slow-pull', {
  shows: [
    'Successfully pulled image "quay.io/fjord/model:3" in 1m34.841s (1m34.841s including waiting). Image size: 26221772 bytes.',
    'Successfully pulled image "fjord/model" in 1.46s (3m53.3s including waiting)',
    '6m41s  Normal  Pulled  pod/model-0  Successfully pulled image "quay.io/fjord/model:3" in 2m5.5s',
    'time="2026-05-02T08:00:00Z" level=info msg="Pulled image \\"quay.io/fjord/model:3\\" with image id \\"sha256:c1\\", repo tag \\"quay.io/fjord/model:3\\", repo digest \\"quay.io/fjord/model@sha256:22\\", size \\"1053027\\" in 1m24.4s"',
  ],
  leaves: [
    ['Successfully pulled image "quay.io/fjord/model:3" in 794.767724ms', null],
    ['Container image "quay.io/fjord/model:3" already present on machine', null],
    [
      'Failed to pull image "quay.io/fjord/model:3": rpc error: code = Unknown desc = context canceled',
      'pull-timeout',
    ],
  ],
})
