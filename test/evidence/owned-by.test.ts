import { expect, test } from '@jest/globals'
import type { PodFacts } from '../../src/evidence/evidence.ts'
import { ownedBy } from '../../src/evidence/owned-by.ts'
import type { WorkloadKind } from '../../src/request/request.ts'

test.each<[string, string, string, WorkloadKind, string, boolean]>([
  ['web-5d8f-abcde', 'Deployment', 'web', 'deployment', 'web', true],
  ['web-5d8f-abcde', 'Deployment', 'web', 'deployment', 'we', false],
  ['web-5d8f-abcde', 'Deployment', 'web', 'statefulset', 'web', false],
  ['web-5d8f-abcde', 'Deployment', 'web', 'replicaset', 'web-5d8f', true],
  ['web-5d8f-abcde', 'Deployment', 'web', 'replicaset', 'web-77aa', false],
  ['web-abcde', 'ReplicaSet', 'web', 'replicaset', 'web', true],
  ['db-0', 'StatefulSet', 'db', 'statefulset', 'db', true],
  ['agent-x2k4q', 'DaemonSet', 'agent', 'daemonset', 'agent', true],
  ['nightly-29384720-v7x2c', 'Job', 'nightly-29384720', 'job', 'nightly-29384720', true],
  ['nightly-29384720-v7x2c', 'Job', 'nightly-29384720', 'cronjob', 'nightly', true],
  ['nightly-29384720-v7x2c', 'Job', 'nightly-29384720', 'cronjob', 'night', false],
  ['nightly-once-v7x2c', 'Job', 'nightly-once', 'cronjob', 'nightly', false],
])('%s of %s %s belongs to %s %s: %s', (name, kind, owner, workloadKind, workload, expected) => {
  const pod: PodFacts = {
    namespace: 'shop',
    name,
    uid: 'u',
    serviceAccount: 'default',
    pullSecrets: [],
    owner: { kind, name: owner },
    containers: [],
  }

  expect(ownedBy(pod, { workloadKind, name: workload })).toBe(expected)
})
