import { testCause } from '../../support/test-cause.ts'

testCause('streaming-file-fault', {
  shows: [
    'CreateContainer in sandbox from runtime service failed" err="rpc error: code = Unknown desc = failed to create containerd container: failed to mount /var/lib/containerd/tmpmounts/containerd-mount177: too many levels of symbolic links"',
    'Error: failed to create containerd task: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: exec: "/srv/cart": stat /srv/cart: no such file or directory: unknown',
    'Error: failed to create containerd task: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: exec: "cart": executable file not found in $PATH: unknown',
  ],
  leaves: [
    ['ELOOP: too many levels of symbolic links, stat /data/current', null],
    [
      'level=error msg="cannot read settings" error="open /etc/cart/settings.yaml: no such file or directory"',
      null,
    ],
    [
      'Error: failed to create containerd task: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: exec: "/srv/cart": permission denied: unknown',
      null,
    ],
  ],
})
