import { testCause } from '../../support/test-cause.ts'

testCause('streaming-role-missing', {
  shows: [
    'time="2026-05-02T08:00:00Z" level=error msg="backend.FileContent failed" error="rpc error: code = PermissionDenied desc = Caller does not have required permission to use project fjord-images. Grant the caller the roles/serviceusage.serviceUsageConsumer role, or a custom role with the serviceusage.services.use permission." module=gcfs_backend',
    `level=fatal msg="Failed to create a Container File System client: rpc error: code = PermissionDenied desc = failed to probe endpoint: rpc error: code = PermissionDenied desc = Permission 'serviceusage.services.use' denied on project fjord-images"`,
    '{"logName":"projects/fjord-live/logs/gcfsd","jsonPayload":{"MESSAGE":"level=error msg=\\"stream failed\\" error=\\"rpc error: code = PermissionDenied desc = missing serviceusage.services.use\\""}}',
  ],
  leaves: [
    [
      'level=fatal msg="Failed to create a Container File System client: rpc error: code = PermissionDenied desc = failed to probe endpoint: rpc error: code = PermissionDenied desc = Request had insufficient authentication scopes for serviceusage.googleapis.com."',
      'streaming-scope-missing',
    ],
    [
      'level=fatal msg="Failed to create a Container File System client: rpc error: code = PermissionDenied desc = Container File System API has not been used in project 471122 before or it is disabled. service: serviceusage.googleapis.com"',
      'streaming-api-disabled',
    ],
    [
      'rpc error: code = PermissionDenied desc = Caller does not have required permission to use project fjord-images. Grant the caller the roles/serviceusage.serviceUsageConsumer role',
      null,
    ],
  ],
})
