import { testCause } from '../../support/test-cause.ts'

testCause('streaming-quota-exceeded', {
  shows: [
    `level=error msg="backend.FileContent failed" error="rpc error: code = ResourceExhausted desc = Quota exceeded for quota metric 'Content requests per project per region' and limit 'Content requests per project per region per minute per region' of service 'containerfilesystem.googleapis.com' for consumer 'project_number:4711'." layer_id="sha256:12" module=gcfs_backend offset=0 path=etc/passwd size=4096`,
    `{"textPayload":"level=error msg=\\"backend.FileContent failed\\" error=\\"rpc error: code = ResourceExhausted desc = Quota exceeded for quota metric 'Content requests per project per region' and limit 'Content requests per project per region per minute per region' of service 'containerfilesystem.googleapis.com' for consumer 'project_number:4711'.\\" layer_id=\\"sha256:12\\" module=gcfs_backend offset=0 path=etc/passwd size=4096"}`,
    'time="2026-05-02T08:00:00Z" level=error msg="backend.FileContent failed" error="rpc error: code = ResourceExhausted desc = quota" module=gcfs_backend',
  ],
  leaves: [
    [
      `TOOMANYREQUESTS: Quota exceeded for quota metric 'Requests per project per region' and limit 'Requests per project per region per minute per region' of service 'artifactregistry.googleapis.com' for consumer 'project_number:4711'`,
      'rate-limited',
    ],
    [
      `rpc error: code = ResourceExhausted desc = Quota exceeded for quota metric 'Write requests' of service 'logging.googleapis.com' for consumer 'project_number:4711'`,
      null,
    ],
  ],
})
