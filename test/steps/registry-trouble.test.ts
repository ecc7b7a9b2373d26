import { describe, expect, test } from '@jest/globals'
import { checkRegistryStatus } from '../../src/steps/check-registry-status.ts'
import { checkServiceHealth } from '../../src/steps/check-service-health.ts'
import { allowEgressToGoogle } from '../../src/steps/egress-firewall.ts'
import { readNodeBootstrapLog, readSerialPort } from '../../src/steps/node-bootstrap.ts'
import { checkNodeProxy, exemptRegistryFromProxy } from '../../src/steps/node-proxy.ts'
import { checkPrivateGoogleAccess } from '../../src/steps/private-google-access.ts'
import { useGoogleMirror } from '../../src/steps/pull-less.ts'
import {
  checkNodeClock,
  checkRegistryCertificate,
  trustRegistryCa,
} from '../../src/steps/registry-certificate.ts'
import { checkRegistryQuota } from '../../src/steps/registry-quota.ts'
import { checkServiceUsage, grantServiceUsage } from '../../src/steps/service-usage.ts'
import { disableImageStreaming, upgradeNodes } from '../../src/steps/without-streaming.ts'
import {
  artifactRegistrySituation,
  commandsOf,
  isOffered,
  situationOf,
  withNode,
} from '../support/situation.ts'

describe('steps towards Google', () => {
  const steps = [checkPrivateGoogleAccess, allowEgressToGoogle, checkServiceHealth]

  test.each(steps.map((step) => [step.id, step] as const))('%s', (_, step) => {
    expect(isOffered(step, situationOf({ google: true }))).toBe(true)
    expect(isOffered(step, situationOf({ symptom: 'fault' }))).toBe(true)
    expect(isOffered(step, situationOf({ symptom: 'gcfsd', registryKind: 'docker-hub' }))).toBe(true)
    expect(isOffered(step, situationOf({ symptom: 'pullError', registryKind: 'docker-hub' }))).toBe(false)
  })
})

describe('a node that does not come up', () => {
  test('is read about without SSH', () => {
    const values = {
      project: 'orchard-prod',
      cluster: 'orchard',
      location: 'europe-west4',
      node: 'gke-orchard-1',
    }
    const [read = ''] = commandsOf(readNodeBootstrapLog, situationOf({ values }))
    expect(read).toContain('(log_id("kube-node-installation") OR log_id("kube-node-configuration"))')
    expect(read).toContain('node_name="gke-orchard-1"')
    const [serial] = commandsOf(
      readSerialPort,
      situationOf({ values: { ...values, zone: 'europe-west4-b' } }),
    )
    expect(serial).toMatch(
      /^gcloud compute instances get-serial-port-output gke-orchard-1 --zone=europe-west4-b /,
    )
  })
})

describe('certificates', () => {
  test('are shown as the node sees them, where the node can be reached', () => {
    const values = { registryHost: 'hub.orchard.example:5000', node: 'gke-orchard-1' }
    const [outside, inside] = commandsOf(checkRegistryCertificate, situationOf({ values }))
    expect(outside).toBe('curl -skv -m 10 -o /dev/null https://hub.orchard.example:5000/v2/')
    expect(inside).toBe(`kubectl debug node/gke-orchard-1 -it --image=busybox -- chroot /host ${outside}`)
    const autopilot = situationOf({ values, evidence: withNode({ autopilot: true }) })
    expect(commandsOf(checkRegistryCertificate, autopilot)).toEqual([outside])
    expect(isOffered(checkNodeProxy, autopilot)).toBe(false)
  })

  test.each([
    ['other', true],
    ['docker-hub', false],
    ['artifact-registry', false],
  ])('of %s need a CA of your own: %s', (registryKind, offered) => {
    expect(isOffered(trustRegistryCa, situationOf({ registryKind }))).toBe(offered)
  })

  test('that everybody trusts point to a proxy', () => {
    const values = { tlsTrouble: 'unknown-authority' }
    expect(isOffered(exemptRegistryFromProxy, situationOf({ registryKind: 'docker-hub', values }))).toBe(true)
    expect(isOffered(exemptRegistryFromProxy, situationOf({ registryKind: 'other', values }))).toBe(false)
    expect(isOffered(exemptRegistryFromProxy, situationOf({ registryKind: 'other' }))).toBe(true)
  })

  test.each([
    ['expired', true, true, false],
    ['unknown-authority', false, true, true],
    ['wrong-name', false, true, false],
    ['plain-http', false, false, false],
  ])('%s: clock %s, certificate %s, CA %s', (tlsTrouble, clock, certificate, ca) => {
    const situation = situationOf({ registryKind: 'other', values: { tlsTrouble } })
    expect(isOffered(checkNodeClock, situation)).toBe(clock)
    expect(isOffered(checkRegistryCertificate, situation)).toBe(certificate)
    expect(isOffered(trustRegistryCa, situation)).toBe(ca)
  })
})

test.each([
  ['docker-hub', true, true, false],
  ['quay', true, false, false],
  ['other', false, false, false],
  ['artifact-registry', false, false, true],
])('%s: status page %s, mirror %s, quota %s', (registryKind, status, mirror, quota) => {
  const situation = situationOf({ registryKind })
  expect(isOffered(checkRegistryStatus, situation)).toBe(status)
  expect(isOffered(useGoogleMirror, situation)).toBe(mirror)
  expect(isOffered(checkRegistryQuota, situation)).toBe(quota)
})

describe('Service Usage Consumer', () => {
  test('is granted where the image is', () => {
    const situation = artifactRegistrySituation({ symptom: 'gcfsd' })
    expect(commandsOf(checkServiceUsage, situation)[0]).toContain('get-iam-policy fruit-images ')
    expect(commandsOf(grantServiceUsage, situation)).toEqual([
      'gcloud projects add-iam-policy-binding fruit-images --member=serviceAccount:SERVICE_ACCOUNT_EMAIL --role=roles/serviceusage.serviceUsageConsumer --condition=None',
    ])
  })

  test('is granted where the line says, if the image does not tell', () => {
    const situation = situationOf({ symptom: 'gcfsd', values: { quotaProject: 'fruit-live' } })
    expect(commandsOf(grantServiceUsage, situation)[0]).toContain('add-iam-policy-binding fruit-live ')
  })
})

test('Autopilot upgrades its nodes itself, and always streams', () => {
  const autopilot = situationOf({ evidence: withNode({ autopilot: true }) })
  expect(isOffered(upgradeNodes, autopilot)).toBe(false)
  expect(isOffered(disableImageStreaming, autopilot)).toBe(false)
})
