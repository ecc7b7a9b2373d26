import { testCause } from '../../support/test-cause.ts'

testCause('streaming-scope-missing', {
  shows: [
    'level=fatal msg="Failed to create a Container File System client: rpc error: code = PermissionDenied desc = failed to probe endpoint: rpc error: code = PermissionDenied desc = Request had insufficient authentication scopes."',
    'level=fatal msg="Failed to create a Container File System client: rpc error: code = PermissionDenied desc =\n    failed to probe endpoint: rpc error: code = PermissionDenied desc =\n    Request had insufficient authentication scopes."',
    'May 02 08:00:00 gke-fjord-pool-1a2b-xyz1 gcfsd[1201]: time="2026-05-02T08:00:00Z" level=fatal msg="Failed to create a Container File System client: rpc error: code = PermissionDenied desc = failed to probe endpoint: rpc error: code = PermissionDenied desc = Request had insufficient authentication scopes."',
    '{"logName":"projects/fjord-live/logs/gcfsd","resource":{"type":"k8s_node","labels":{"node_name":"gke-fjord-pool-1a2b-xyz1"}},"jsonPayload":{"MESSAGE":"level=fatal msg=\\"Failed to create a Container File System client: rpc error: code = PermissionDenied desc = failed to probe endpoint: rpc error: code = PermissionDenied desc = Request had insufficient authentication scopes.\\""}}',
  ],
  leaves: [
    ['rpc error: code = PermissionDenied desc = Request had insufficient authentication scopes.', null],
    [
      'level=fatal msg="Failed to create a Container File System client: rpc error: code = PermissionDenied desc = Container File System API has not been used in project 4711 before or it is disabled."',
      'streaming-api-disabled',
    ],
    [
      'time="2026-05-02T08:00:00Z" level=error msg="backend.FileContent failed" error="rpc error: code = FailedPrecondition desc = image is not imported" module=gcfs_backend',
      'streaming-not-imported',
    ],
  ],
})
