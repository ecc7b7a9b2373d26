import { describe, expect, test } from '@jest/globals'
import { checkCloudDns } from '../../src/steps/check-cloud-dns.ts'
import { checkGoogleRegistryDns } from '../../src/steps/check-google-registry-dns.ts'
import { checkCloudNat, createCloudNat } from '../../src/steps/cloud-nat.ts'
import { createRemoteRepository } from '../../src/steps/create-remote-repository.ts'
import { allowEgressToGoogle, checkEgressFirewall } from '../../src/steps/egress-firewall.ts'
import { findNodeNetwork } from '../../src/steps/find-node-network.ts'
import { addGoogleRoute, checkRoutes } from '../../src/steps/network-routes.ts'
import { checkPrivateGoogleAccess, enablePrivateGoogleAccess } from '../../src/steps/private-google-access.ts'
import { readFlowLogs } from '../../src/steps/read-flow-logs.ts'
import type { AnyStep } from '../../src/steps/step.ts'
import { testRegistryFromNode, testRegistryFromOutside } from '../../src/steps/test-registry.ts'
import { commandsOf, isOffered, settled, situationOf, withNode } from '../support/situation.ts'

const values = {
  project: 'orchard-prod',
  region: 'europe-west4',
  zone: 'europe-west4-b',
  node: 'gke-orchard-1',
  network: 'orchard-net',
  subnet: 'orchard-nodes',
  router: 'orchard-router',
  registryHost: 'quay.io',
}

describe('commands carry the values of the case', () => {
  test.each<[AnyStep, string[]]>([
    [findNodeNetwork, ['instances describe gke-orchard-1', '--zone=europe-west4-b', 'natIP']],
    [checkPrivateGoogleAccess, ['subnets list', '--regions=europe-west4', 'privateIpGoogleAccess']],
    [enablePrivateGoogleAccess, ['subnets update orchard-nodes', '--enable-private-ip-google-access']],
    [checkEgressFirewall, ['get-effective-firewalls gke-orchard-1', '--filter=direction=EGRESS']],
    [
      allowEgressToGoogle,
      [
        '--network=orchard-net',
        '--direction=EGRESS',
        '--rules=tcp:443',
        '--destination-ranges=199.36.153.4/30,199.36.153.8/30',
      ],
    ],
    [checkRoutes, ['routes list', '--filter=network:orchard-net', '--sort-by=priority']],
    [readFlowLogs, ['vpc_flows', 'subnetwork_name="orchard-nodes"', 'vm_name="gke-orchard-1"', 'DENIED']],
    [checkCloudNat, ['routers list', 'nats list --router=orchard-router']],
    [
      createCloudNat,
      ['routers create orchard-router', '--auto-allocate-nat-external-ips', '--nat-all-subnet-ip-ranges'],
    ],
    [checkCloudDns, ['managed-zones list', 'dns policies list', 'response-policies list']],
    [checkGoogleRegistryDns, ['managed-zones list', '--filter=visibility=private']],
  ])('$id', (step, pieces) => {
    const text = commandsOf(step, situationOf({ values, google: true })).join('\n')

    for (const piece of pieces) expect(text).toContain(piece)
    expect(text).toContain('--project=orchard-prod')
  })
})

test.each([
  ['199.36.153.5', '199.36.153.4/30'],
  ['199.36.153.9', '199.36.153.8/30'],
  ['142.250.102.82', '0.0.0.0/0'],
])('the route to add follows the address that was dialled: %s', (ip, range) => {
  const [command] = commandsOf(addGoogleRoute, situationOf({ values: { ...values, ip } }))
  expect(command).toContain(`--destination-range=${range} `)
})

test.each([
  ['199.36.153.5', 'fine'],
  ['142.250.102.82', undefined],
])('DNS is settled when a virtual address was dialled: %s', (ip, mark) => {
  expect(settled(checkGoogleRegistryDns, situationOf({ values: { ip } }))).toBe(mark)
})

describe('asking the registry', () => {
  test('goes to the host that answers for docker.io', () => {
    const situation = situationOf({ registryKind: 'docker-hub', values: { registryHost: 'docker.io' } })

    expect(commandsOf(testRegistryFromOutside, situation)).toEqual([
      `curl -sS -m 10 -o /dev/null -w '%{http_code}\\n' https://registry-1.docker.io/v2/`,
    ])
  })

  test('from the node uses its own curl and network', () => {
    expect(commandsOf(testRegistryFromNode, situationOf({ values }))).toEqual([
      `kubectl debug node/gke-orchard-1 -it --image=busybox -- chroot /host curl -sS -m 10 -o /dev/null -w '%{http_code}\\n' https://quay.io/v2/`,
    ])
  })

  test('from the node is not offered on Autopilot', () => {
    const situation = situationOf({ values, evidence: withNode({ autopilot: true }) })
    expect(isOffered(testRegistryFromNode, situation)).toBe(false)
  })
})

describe('a mirror', () => {
  test.each([
    ['docker-hub', '--remote-docker-repo=docker-hub '],
    ['quay', '--remote-docker-repo=https://quay.io '],
  ])('of %s', (registryKind, piece) => {
    const [command] = commandsOf(createRemoteRepository, situationOf({ registryKind, values }))
    expect(command).toContain(piece)
    expect(command).toContain('--mode=remote-repository')
  })

  test('of Google’s own registries is not offered', () => {
    expect(isOffered(createRemoteRepository, situationOf({ google: true }))).toBe(false)
  })
})

test.each<[AnyStep]>([
  [checkPrivateGoogleAccess],
  [enablePrivateGoogleAccess],
  [allowEgressToGoogle],
  [addGoogleRoute],
])('$id is only for registries of Google on GKE', (step) => {
  expect(isOffered(step, situationOf({ google: true }))).toBe(true)
  expect(isOffered(step, situationOf({ google: false }))).toBe(false)
  expect(isOffered(step, situationOf({ google: true, evidence: withNode({ gke: false }) }))).toBe(false)
})
