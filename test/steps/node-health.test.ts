import { describe, expect, test } from '@jest/globals'
import { findFrozenImages, migrateContainerRegistry } from '../../src/steps/container-registry.ts'
import { listNodeImages, removeBrokenImage, setPullPolicy } from '../../src/steps/images-on-node.ts'
import { createNodePoolWithBiggerDisk, removeUnusedImages } from '../../src/steps/node-disk.ts'
import { checkNodeConditions, checkRuntimeService, replaceNode } from '../../src/steps/node-health.ts'
import { commandsOf, isOffered, situationOf, withNode } from '../support/situation.ts'

const values = { node: 'gke-orchard-apples-1', zone: 'europe-west4-b', project: 'orchard-prod' }
const drain = 'kubectl drain gke-orchard-apples-1 --ignore-daemonsets --delete-emptydir-data'

describe('a node that has to go', () => {
  test.each([
    [
      'is deleted on GKE Standard',
      {},
      [
        drain,
        'gcloud compute instances delete gke-orchard-apples-1 --zone=europe-west4-b --project=orchard-prod',
      ],
    ],
    ['is only drained on Autopilot', { autopilot: true }, [drain]],
    ['is only drained on another platform', { gke: false }, [drain]],
  ])('%s', (_, node, commands) => {
    expect(commandsOf(replaceNode, situationOf({ values, evidence: withNode(node) }))).toEqual(commands)
  })
})

test.each([
  [true, undefined],
  [false, 'culprit'],
])('a node whose readiness is %s is marked %s', (ready, mark) => {
  const evidence = withNode({ ready })

  expect(checkNodeConditions.settle?.(evidence, situationOf({ evidence }))).toBe(mark)
})

test.each([
  [{}, `gcloud compute ssh gke-orchard-apples-1 --zone=europe-west4-b --project=orchard-prod --command='`],
  [{ gke: false }, 'systemctl status containerd kubelet'],
])('the runtime is looked at where it runs: %o', (node, command) => {
  const [first] = commandsOf(checkRuntimeService, situationOf({ values, evidence: withNode(node) }))

  expect(first).toMatch(new RegExp(`^${command}`))
})

test('nobody gets onto the nodes of Autopilot', () => {
  const situation = situationOf({ values, evidence: withNode({ autopilot: true }) })

  const steps = [removeUnusedImages, removeBrokenImage, checkRuntimeService, createNodePoolWithBiggerDisk]

  expect(steps.filter((step) => isOffered(step, situation))).toEqual([])
  expect(commandsOf(listNodeImages, situation)).toHaveLength(1)
})

test('the pull policy of a job can not be changed in place', () => {
  expect(isOffered(setPullPolicy, situationOf({ values: { workload: 'job/press' } }))).toBe(false)
})

describe('registries that are no more', () => {
  test.each([
    [{ registryHost: 'k8s.gcr.io' }, 'kubernetes', true, false],
    [{ registryHost: 'gcr.io' }, 'gcr', false, true],
  ])('%o', (known, registryKind, frozen, migrated) => {
    const situation = situationOf({ values: known, registryKind, google: true })

    expect(isOffered(findFrozenImages, situation)).toBe(frozen)
    expect(isOffered(migrateContainerRegistry, situation)).toBe(migrated)
  })
})
