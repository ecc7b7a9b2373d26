import { describe, expect, test } from '@jest/globals'
import { checkRegistryHost } from '../../src/steps/check-registry-host.ts'
import { checkClusterDns, checkNodeResolver } from '../../src/steps/node-dns.ts'
import { commandsOf, isOffered, settled, situationOf, withNode } from '../support/situation.ts'

describe('the name', () => {
  test.each([
    ['quay.oi', 'culprit'],
    ['quay.io', 'fine'],
    ['harbor.orchard.example', undefined],
    [undefined, undefined],
  ])('%s is settled as %s', (lookupHost, mark) => {
    const values = lookupHost === undefined ? {} : { lookupHost }
    expect(settled(checkRegistryHost, situationOf({ values }))).toBe(mark)
  })

  test('that was probably meant stands in the last command', () => {
    expect(commandsOf(checkRegistryHost, situationOf({ values: { lookupHost: 'quay.oi' } }))).toEqual([
      'nslookup quay.oi',
      'nslookup quay.io',
    ])
  })
})

describe('the resolver', () => {
  const values = { node: 'gke-orchard-1', lookupHost: 'quay.io' }

  test('of a GKE node is the metadata server, unless the error names another', () => {
    const [asked] = commandsOf(checkNodeResolver, situationOf({ values }))
    const [named] = commandsOf(
      checkNodeResolver,
      situationOf({ values: { ...values, resolver: '10.8.0.10' } }),
    )

    expect(asked).toMatch(/ nslookup quay\.io 169\.254\.169\.254$/)
    expect(named).toMatch(/ nslookup quay\.io 10\.8\.0\.10$/)
  })

  test('of another node is asked alone: there is no metadata to read', () => {
    const situation = situationOf({
      values: { ...values, resolver: '10.8.0.10' },
      evidence: withNode({ gke: false }),
    })
    expect(commandsOf(checkNodeResolver, situation)).toHaveLength(1)
  })
})

describe('the cluster’s own DNS matters', () => {
  test.each([
    ['169.254.169.254', true, false],
    ['10.8.0.10', true, true],
    [undefined, true, false],
    [undefined, false, true],
  ])('with resolver %s on GKE %s: %s', (resolver, gke, offered) => {
    const values = resolver === undefined ? {} : { resolver }
    expect(isOffered(checkClusterDns, situationOf({ values, evidence: withNode({ gke }) }))).toBe(offered)
  })
})
