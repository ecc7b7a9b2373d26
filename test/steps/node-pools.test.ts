import { describe, expect, test } from '@jest/globals'
import { checkBootDisk, createNodePoolWithFastDisk, preloadImage } from '../../src/steps/boot-disk.ts'
import { createNodePoolWithScopes } from '../../src/steps/create-node-pool-with-scopes.ts'
import { moveWorkloadToNodePool } from '../../src/steps/move-workload-to-node-pool.ts'
import { commandsOf, isOffered, situationOf, withNode } from '../support/situation.ts'

const values = {
  cluster: 'orchard',
  location: 'europe-west4',
  project: 'orchard-prod',
  nodePool: 'apples',
  newNodePool: 'apples-v2',
  namespace: 'fruit',
}
const create =
  'gcloud container node-pools create apples-v2 --cluster=orchard --location=europe-west4 --project=orchard-prod'

describe('a new node pool', () => {
  test.each([
    ['nothing known of the old one', {}, {}, ''],
    ['its machine type', { machineType: 'n2-standard-8' }, {}, ' --machine-type=n2-standard-8'],
    [
      'its own service account',
      { nodeServiceAccount: 'pickers@orchard-prod.iam.gserviceaccount.com' },
      {},
      ' --service-account=pickers@orchard-prod.iam.gserviceaccount.com',
    ],
    ['image streaming', {}, { streaming: true }, ' --image-type=COS_CONTAINERD --enable-image-streaming'],
  ])('with the right scopes keeps %s', (_, known, node, flags) => {
    const situation = situationOf({ values: { ...values, ...known }, evidence: withNode(node) })
    expect(commandsOf(createNodePoolWithScopes, situation)).toEqual([
      `${create} --scopes=gke-default${flags}`,
    ])
  })

  test('can have a faster disk', () => {
    expect(commandsOf(createNodePoolWithFastDisk, situationOf({ values }))).toEqual([
      `${create} --disk-type=pd-ssd --disk-size=200`,
    ])
  })

  test('can bring the image along', () => {
    expect(commandsOf(preloadImage, situationOf({ values }))).toEqual([
      `${create} --enable-image-streaming --secondary-boot-disk=disk-image=projects/orchard-prod/global/images/DISK_IMAGE_NAME,mode=CONTAINER_IMAGE_CACHE`,
    ])
  })

  test.each([
    ['Standard', {}, true],
    ['Autopilot', { autopilot: true }, false],
    ['another platform', { gke: false }, false],
  ])('on %s: %o %s', (_, node, offered) => {
    const steps = [
      checkBootDisk,
      createNodePoolWithFastDisk,
      preloadImage,
      createNodePoolWithScopes,
      moveWorkloadToNodePool,
    ]
    const situation = situationOf({ registryKind: 'artifact-registry', evidence: withNode(node) })
    expect(steps.map((step) => isOffered(step, situation))).toEqual(steps.map(() => offered))
  })
})

describe('moving to it', () => {
  const cordon = 'kubectl cordon --selector=cloud.google.com/gke-nodepool=apples'

  test.each([
    ['deployment/press', [cordon, 'kubectl rollout restart deployment/press -n fruit']],
    ['statefulset/press', [cordon, 'kubectl rollout restart statefulset/press -n fruit']],
    ['job/press-29', [cordon]],
  ])('restarts %s if it can be restarted', (workload, commands) => {
    expect(commandsOf(moveWorkloadToNodePool, situationOf({ values: { ...values, workload } }))).toEqual(
      commands,
    )
  })

  test('is announced as a disruption', () => {
    expect(moveWorkloadToNodePool.nature).toBe('disrupts')
  })
})
