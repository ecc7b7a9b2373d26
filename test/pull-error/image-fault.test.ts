import { describe, expect, test } from '@jest/globals'
import { readEvent } from '../../src/pull-error/read-event.ts'
import { readText } from '../../src/pull-error/read-text.ts'
import { readWaiting } from '../../src/pull-error/read-waiting.ts'

const createFailed =
  'failed to create containerd task: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: '

function faultsOf(text: string): string[] {
  return readText(text).map((reading) => (reading.kind === 'fault' ? reading.fault : reading.kind))
}

describe('readImageFault', () => {
  test.each([
    ['Failed to start Download and install k8s binaries and configurations.', 'node-bootstrap'],
    [
      'Nov 03 10:14:02 gke-fjord-pool-2-9d1e-k2m4 systemd[1]: Failed to start kube-node-installation.service - Download and install k8s binaries and configurations.',
      'node-bootstrap',
    ],
    [
      '\u001b[0;1;31mFAILED\u001b[0m] Failed to start Download and install k8s binaries and configurations',
      'node-bootstrap',
    ],
    [
      '● kube-node-configuration.service - Configure kubernetes node\n   Loaded: loaded (/etc/systemd/system/kube-node-configuration.service; enabled)\n   Active: failed (Result: exit-code) since Tue 2026-11-03 10:20:11 UTC; 4min ago',
      'node-bootstrap',
    ],
    ['exec /srv/cart: exec format error', 'exec-format'],
    ['standard_init_linux.go:211: exec user process caused "exec format error"', 'exec-format'],
    [`Error: ${createFailed}exec /srv/cart: exec format error: unknown`, 'exec-format'],
    [
      'CreateContainer in sandbox from runtime service failed" err="rpc error: code = Unknown desc = failed to create containerd container: failed to mount /var/lib/containerd/tmpmounts/containerd-mount177: too many levels of symbolic links"',
      'symlink-levels',
    ],
    [`${createFailed}exec: "/srv/cart": stat /srv/cart: no such file or directory: unknown`, 'missing-file'],
    [`${createFailed}exec: "cart": executable file not found in $PATH: unknown`, 'missing-file'],
    ['Error: failed to resolve image "docker.io/library/fjord:3": not found', 'image-lost'],
    ["mv: cannot move 'current' to 'previous': No such device or address", 'no-such-device'],
    ['renameat2(AT_FDCWD, "a", AT_FDCWD, "b", RENAME_NOREPLACE) = -1 ENXIO', 'no-such-device'],
    ['rename /opt/app/current.new /opt/app/current: no such device or address', 'no-such-device'],
    ["mv: no se puede mover 'a' a 'b': No existe el dispositivo o la dirección", 'no-such-device'],
    ["mv: impossible de déplacer 'a' vers 'b': Aucun périphérique ou adresse", 'no-such-device'],
    ['「デバイスまたはアドレスがありません」', 'no-such-device'],
    ['Tidak ada perangkat atau alamat tersebut', 'no-such-device'],
  ])('reads %s as %s', (text, fault) => {
    expect(faultsOf(text)).toEqual([fault])
  })

  test.each([
    ['Finished Download and install k8s binaries and configurations.'],
    ['Starting Download and install k8s binaries and configurations...'],
    [
      '● kube-node-installation.service - Download and install k8s binaries and configurations\n   Loaded: loaded (/etc/systemd/system/kube-node-installation.service; enabled)\n   Active: active (exited) since Tue 2026-11-03 10:12:40 UTC; 1h 2min ago\n  Process: 812 ExecStart=/home/kubernetes/bin/configure.sh (code=exited, status=0/SUCCESS)',
    ],
    ['panic: fork/exec /app/plugins/resize: exec format error'],
    ["OSError: [Errno 8] Exec format error: './chromedriver'"],
    [
      'level=error msg="cannot read settings" error="open /etc/cart/settings.yaml: no such file or directory"',
    ],
    ['sh: 1: exec: cart: not found'],
    ['open /dev/tty: No such device or address'],
    ['cannot remove symlink current: No such device or address'],
    [
      'Readiness probe failed: OCI runtime exec failed: exec failed: unable to start container process: exec: "/bin/ready": stat /bin/ready: no such file or directory: unknown',
    ],
    [
      'error: Internal error occurred: error executing command in container: failed to start exec "1f": OCI runtime exec failed: exec failed: unable to start container process: exec: "bash": executable file not found in $PATH: unknown',
    ],
    ['ELOOP: too many levels of symbolic links, stat /data/a'],
    [
      `${createFailed}error mounting "/proc" to rootfs at "/proc": change mount propagation through procfd: no such file or directory`,
    ],
  ])('reads no fault in %s', (text) => {
    expect(readText(text).filter(({ kind }) => kind === 'fault' || kind === 'pullError')).toEqual([])
  })

  test('leaves the error of a pull to its parser', () => {
    const text =
      'Failed to pull image "quay.io/fjord/cart:1": failed to extract layer sha256:1f: mv: rename a b: no such device or address'
    expect(faultsOf(text)).toEqual(['pullError'])
  })

  test('names the image and the program', () => {
    expect(readText('Error: failed to resolve image "quay.io/fjord/cart:1": not found')).toMatchObject([
      { image: 'quay.io/fjord/cart:1' },
    ])
    expect(
      readText(`${createFailed}exec: "/srv/cart": stat /srv/cart: no such file or directory`),
    ).toMatchObject([{ path: '/srv/cart' }])
  })

  test('is read from events and from waiting containers alike', () => {
    const message = `${createFailed}exec: "cart": executable file not found in $PATH`
    expect(readEvent({ reason: 'Failed', message: `Error: ${message}` })).toMatchObject({ kind: 'fault' })
    expect(readWaiting({ reason: 'RunContainerError', message })).toMatchObject({ kind: 'fault' })
  })
})
