import { testCause } from '../../support/test-cause.ts'

testCause('streaming-unavailable', {
  shows: [
    'time="2026-05-02T08:00:00Z" level=error msg="backend.FileContent failed" error="rpc error: code = Unavailable desc = connection error: desc = transport: Error while dialing: dial tcp 142.250.74.95:443: i/o timeout" module=gcfs_backend',
    'time="2026-05-02T08:00:00Z" level=error msg="backend.FileContent failed" error="rpc error: code = DeadlineExceeded desc = context deadline exceeded" module=gcfs_backend',
    'Nov 03 10:14:02 gke-fjord-pool-2-9d1e-k2m4 gcfsd[1201]: time="2026-11-03T10:14:02Z" level=error msg="Opening cached file failed. Will retry" path=usr/lib/libc.so.6',
    'gcfsd: dial tcp 142.250.74.95:443: connect: connection refused',
  ],
  leaves: [
    ['rpc error: code = Unavailable desc = name resolver error: produced zero addresses', null],
    [
      'time="2026-05-02T08:00:00Z" level=error msg="backend.FileContent failed" error="rpc error: code = FailedPrecondition desc = image is not imported" module=gcfs_backend',
      'streaming-not-imported',
    ],
    [
      'time="2026-05-02T08:00:00Z" level=error msg="backend.FileContent failed" error="rpc error: code = ResourceExhausted desc = quota" module=gcfs_backend',
      'streaming-quota-exceeded',
    ],
  ],
})
