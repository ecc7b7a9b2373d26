import { testCause } from '../../support/test-cause.ts'

testCause('image-never-pull', {
  shows: [
    'Container image "cart:dev" is not present with pull policy of Never',
    'Warning  ErrImageNeverPull  8s (x3 over 20s)  kubelet  Container image "fjord/cart:dev" is not present with pull policy of Never',
    'Error: ErrImageNeverPull',
    'E0507 10:00:00.000000 1234 pod_workers.go:1300] "Error syncing pod, skipping" err="failed to \\"StartContainer\\" for \\"cart\\" with ErrImageNeverPull: \\"Container image \\\\\\"fjord/cart:dev\\\\\\" is not present with pull policy of Never\\"" pod="shop/web-0"',
    'shop   web-6b8bc997cf-6p94z   0/1   ErrImageNeverPull   0   5m',
  ],
  leaves: [
    ['Container image "cart:dev" already present on machine', null],
    ['Error: failed to resolve image "docker.io/fjord/cart:dev": not found', 'image-missing-on-node'],
    ['restart policy of Never: pod web-0 will not be restarted', null],
  ],
})
