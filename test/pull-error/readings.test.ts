import { describe, expect, test } from '@jest/globals'
import { readEvent } from '../../src/pull-error/read-event.ts'
import { readGcfsdLine } from '../../src/pull-error/read-gcfsd-line.ts'
import { readWaiting } from '../../src/pull-error/read-waiting.ts'

describe('readEvent', () => {
  test.each([
    ['Pulling', 'Pulling image "a/b:1"', { kind: 'pulling', image: 'a/b:1' }],
    ['Pulled', 'Successfully pulled image "a/b:1" in 794.767724ms', { kind: 'pulled', pullMs: 795 }],
    [
      'Pulled',
      'Successfully pulled image "a/b:1" in 8.5s (1m9s including waiting). Image size: 4096 bytes.',
      { kind: 'pulled', pullMs: 8500, waitingMs: 69000, sizeBytes: 4096 },
    ],
    [
      'Pulled',
      'Container image "a/b:1" already present on machine',
      { kind: 'alreadyPresent', image: 'a/b:1' },
    ],
    [
      'Pulled',
      'Container image "a/b:1" already present on machine and can be accessed by the pod',
      { kind: 'alreadyPresent' },
    ],
    [
      'ImageStreaming',
      'Image a.example/b:1 is backed by image streaming.',
      { kind: 'streamed', image: 'a.example/b:1' },
    ],
    ['BackOff', 'Back-off pulling image "a/b:1"', { kind: 'backOff', image: 'a/b:1' }],
    [
      'BackOff',
      'Back-off restarting failed container web in pod a',
      { kind: 'otherTrouble', trouble: 'crash-loop' },
    ],
    ['Failed', 'Error: ErrImagePull', { kind: 'status', reason: 'ErrImagePull' }],
    ['Failed', 'Error: ImagePullBackOff', { kind: 'backOff' }],
    [
      'BadRequest',
      'container "web" in pod "cart-1" is waiting to start: trying and failing to pull image',
      { kind: 'backOff' },
    ],
    ['Failed', 'Failed to pull image "a/b:1": pull QPS exceeded', { kind: 'pullError', image: 'a/b:1' }],
    [
      'ErrImageNeverPull',
      'Container image "a" is not present with pull policy of Never',
      { reason: 'ErrImageNeverPull' },
    ],
    [
      'InspectFailed',
      'Failed to apply default image tag "A:1": couldn\'t parse image name "A:1": invalid reference format',
      { kind: 'pullError', error: { stage: 'parse' } },
    ],
    ['Failed', 'Error: cannot find volume "x" to mount', { kind: 'otherTrouble' }],
  ])('%s: %s', (reason, message, reading) => {
    expect(readEvent({ reason, message })).toMatchObject(reading)
  })

  test('has nothing to say about ordinary events', () => {
    expect(readEvent({ reason: 'Scheduled', message: 'Successfully assigned a/b to c' })).toBeUndefined()
    expect(readEvent({ reason: 'Started', message: 'Started container web' })).toBeUndefined()
  })
})

describe('readWaiting', () => {
  test.each([
    [
      { reason: 'ErrImagePull', message: 'rpc error: code = Unknown desc = context canceled' },
      { kind: 'pullError', error: { brokenOff: 'canceled' } },
    ],
    [{ reason: 'ErrImagePull', message: 'something new went wrong' }, { kind: 'pullError' }],
    [
      { reason: 'ImagePullBackOff', message: 'Back-off pulling image "a:1"' },
      { kind: 'backOff', image: 'a:1' },
    ],
    [
      {
        reason: 'ImagePullBackOff',
        message: 'Back-off pulling image "a:1": ErrImagePull: a:1: not found',
        image: 'a:1',
      },
      { kind: 'pullError', image: 'a:1', error: { text: 'a:1: not found' } },
    ],
    [{ reason: 'ImageInspectError' }, { kind: 'status', reason: 'ImageInspectError' }],
    [
      { reason: 'CrashLoopBackOff', message: 'back-off 5m0s restarting failed container' },
      { kind: 'otherTrouble', trouble: 'crash-loop' },
    ],
    [
      { reason: 'CreateContainerConfigError', message: 'secret "x" not found' },
      { kind: 'otherTrouble', trouble: 'container-config' },
    ],
  ])('%j', (waiting, reading) => {
    expect(readWaiting(waiting)).toMatchObject(reading)
  })

  test.each([[{ reason: 'ContainerCreating' }], [{ reason: 'PodInitializing' }], [{}]])(
    'is silent about %j',
    (waiting) => {
      expect(readWaiting(waiting)).toBeUndefined()
    },
  )
})

describe('readGcfsdLine', () => {
  test('reads the fields of a line', () => {
    const reading = readGcfsdLine(
      `level=error msg="backend.FileContent failed" error="rpc error: code = ResourceExhausted desc = Quota exceeded of service 'containerfilesystem.googleapis.com' for consumer 'project_number:4711'." layer_id="sha256:12" module=gcfs_backend path=etc/passwd`,
    )

    expect(reading).toMatchObject({
      kind: 'gcfsd',
      line: {
        level: 'error',
        grpcCode: 'ResourceExhausted',
        layerId: 'sha256:12',
        path: 'etc/passwd',
        project: '4711',
      },
    })
  })

  test('takes the innermost code that says something', () => {
    expect(
      readGcfsdLine('rpc error: code = Unknown desc = x: rpc error: code=InvalidArgument desc = y'),
    ).toMatchObject({
      line: { grpcCode: 'InvalidArgument' },
    })
  })
})
