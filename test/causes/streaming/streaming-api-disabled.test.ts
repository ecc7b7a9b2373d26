import { testCause } from '../../support/test-cause.ts'

testCause('streaming-api-disabled', {
  shows: [
    'level=fatal msg="Failed to create a Container File System client: rpc error: code = PermissionDenied desc = Container File System API has not been used in project 471122 before or it is disabled. Enable it by visiting https://console.developers.google.com/apis/api/containerfilesystem.googleapis.com/overview?project=471122 then retry."',
    'time="2026-05-02T08:00:00Z" level=error msg="backend.FileContent failed" error="rpc error: code = PermissionDenied desc = SERVICE_DISABLED: containerfilesystem.googleapis.com" module=gcfs_backend',
    'Container File System API has not been used in project 471122 before or it is disabled.',
  ],
  leaves: [
    [
      'rpc error: code = PermissionDenied desc = Cloud Logging API has not been used in project 471122 before or it is disabled.',
      null,
    ],
    [
      'level=fatal msg="Failed to create a Container File System client: rpc error: code = PermissionDenied desc = failed to probe endpoint: rpc error: code = PermissionDenied desc = Request had insufficient authentication scopes."',
      'streaming-scope-missing',
    ],
  ],
})
