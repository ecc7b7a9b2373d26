import { describe, expect, test } from '@jest/globals'
import { checkNodeScopes } from '../../src/steps/check-node-scopes.ts'
import { checkWhoPulls } from '../../src/steps/check-who-pulls.ts'
import {
  checkNodeServiceAccountActive,
  enableNodeServiceAccount,
  findNodeServiceAccount,
} from '../../src/steps/node-service-account.ts'
import { checkPullSecret, renewPullSecret } from '../../src/steps/pull-secrets.ts'
import {
  artifactRegistrySituation,
  commandsOf,
  isOffered,
  settled,
  situationOf,
  withNode,
  withPullSecrets,
} from '../support/situation.ts'

const onHub = situationOf({ registryKind: 'docker-hub', values: { image: 'fruit/press:1' } })
const official = situationOf({ registryKind: 'docker-hub', bareImage: true, values: { image: 'ngnix:1' } })

describe('who pulls', () => {
  test.each([
    ['nobody could look', {}, undefined],
    ['no pull secret', withPullSecrets([]), 'fine'],
    ['a pull secret', withPullSecrets(['robot']), undefined],
    ['one that came too late for the pod', withPullSecrets([], ['robot']), 'fine'],
  ])('is settled for Artifact Registry: %s', (_, evidence, mark) => {
    expect(settled(checkWhoPulls, artifactRegistrySituation({ evidence }))).toBe(mark)
  })

  test('stays open for other registries, where no secret may be the very fault', () => {
    expect(settled(checkWhoPulls, { ...onHub, evidence: withPullSecrets([]) })).toBeUndefined()
  })
})

describe('the steps for the node’s account', () => {
  const steps = [findNodeServiceAccount, checkNodeServiceAccountActive, enableNodeServiceAccount]

  test.each([
    ['while nobody could look', artifactRegistrySituation(), true],
    ['without a pull secret', artifactRegistrySituation({ evidence: withPullSecrets([]) }), true],
    ['not with a pull secret', artifactRegistrySituation({ evidence: withPullSecrets(['robot']) }), false],
    ['not for another registry', onHub, false],
    ['not off GKE', artifactRegistrySituation({ evidence: withNode({ gke: false }) }), false],
  ])('are offered %s', (_, situation, offered) => {
    expect(steps.map((step) => isOffered(step, situation))).toEqual(steps.map(() => offered))
  })

  test('read the account of each pool on Standard and of the cluster on Autopilot', () => {
    const values = { cluster: 'orchard', location: 'europe-west4', project: 'orchard-prod' }
    const [standard] = commandsOf(findNodeServiceAccount, situationOf({ values, evidence: withNode() }))
    const [autopilot] = commandsOf(
      findNodeServiceAccount,
      situationOf({ values, evidence: withNode({ autopilot: true }) }),
    )
    expect(standard).toBe(
      'gcloud container clusters describe orchard --location=europe-west4 --project=orchard-prod --format="table(nodePools.name,nodePools.config.serviceAccount)"',
    )
    expect(autopilot).toContain('autoscaling.autoprovisioningNodePoolDefaults.serviceAccount')
  })

  test('read scopes from the machine, which Autopilot does not show', () => {
    const evidence = withNode()
    const values = { node: 'gke-orchard-apples-5d1c-x7qk', zone: 'europe-west4-b', project: 'orchard-prod' }
    expect(isOffered(checkNodeScopes, artifactRegistrySituation({ evidence }))).toBe(true)
    expect(
      isOffered(checkNodeScopes, artifactRegistrySituation({ evidence: withNode({ autopilot: true }) })),
    ).toBe(false)
    expect(commandsOf(checkNodeScopes, situationOf({ values }))).toEqual([
      'gcloud compute instances describe gke-orchard-apples-5d1c-x7qk --zone=europe-west4-b --project=orchard-prod --format="flattened(serviceAccounts[].email,serviceAccounts[].scopes)"',
    ])
  })
})

describe('the steps for a pull secret', () => {
  const values = { pullSecret: 'robot', namespace: 'press', registryHost: 'quay.io' }

  test('show its type and age and none of its content', () => {
    expect(commandsOf(checkPullSecret, situationOf({ values }))).toEqual([
      "kubectl get secret robot -n press -o custom-columns='NAME:.metadata.name,TYPE:.type,CREATED:.metadata.creationTimestamp'",
    ])
  })

  test.each([
    ['quay', '--docker-server=quay.io '],
    ['docker-hub', '-n press --docker-username='],
  ])('sign in to %s with a password that stays out of the history', (registryKind, part) => {
    const [command] = commandsOf(renewPullSecret, situationOf({ registryKind, values }))
    expect(command).toContain(part)
    expect(command).toContain(
      '--docker-password="$(cat PASSWORD_FILE)" --dry-run=client -o yaml | kubectl apply',
    )
  })

  test.each([
    ['nobody could look', onHub, [true, true]],
    ['the pod names one', { ...onHub, evidence: withPullSecrets(['robot']) }, [true, true]],
    ['the pod names none', { ...onHub, evidence: withPullSecrets([]) }, [false, true]],
    [
      'none, and the node signs in',
      artifactRegistrySituation({ evidence: withPullSecrets([]) }),
      [false, false],
    ],
    // A stale secret breaks even the pull of a public image.
    ['an official image', official, [true, true]],
    ['an official image without a secret', { ...official, evidence: withPullSecrets([]) }, [false, false]],
  ])('are offered to check and to renew: %s', (_, situation, offered) => {
    expect([checkPullSecret, renewPullSecret].map((step) => isOffered(step, situation))).toEqual(offered)
  })
})
