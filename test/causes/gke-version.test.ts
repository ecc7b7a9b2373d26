import { describe, expect, test } from '@jest/globals'
import { hasChange } from '../../src/causes/gke-version.ts'
import { gateHolds, versionGates } from '../../src/causes/version-gates.ts'

const changed = ['1.25.14-gke.1351000', '1.27.6-gke.100']

describe('hasChange', () => {
  test.each([
    ['v1.25.14-gke.1351000', true],
    ['v1.25.14-gke.1350999', false],
    ['v1.25.15-gke.1', true],
    ['v1.25.9-gke.9999999', false],
    ['1.27.6-gke.99', false],
    ['1.27.10-gke.1', true],
    ['v1.24.17-gke.2000000', false],
    ['v1.26.9-gke.1345000', false],
    ['v1.28.0-gke.1', true],
    ['v2.0.0-gke.1', true],
    ['v1.27.6-gke.100+preview', true],
    ['v1.27.6', undefined],
    ['v1.27.6+k3s1', undefined],
    ['v1.27.6-eks-1', undefined],
    [undefined, undefined],
  ])('%s: %s', (version, expected) => {
    expect(hasChange(version, changed)).toBe(expected)
  })
})

describe('versionGates', () => {
  test.each([
    ['rename-of-symlinks', 'v1.24.17-gke.100', false],
    ['rename-of-symlinks', 'v1.25.3-gke.1000', true],
    ['rename-of-symlinks', 'v1.26.9-gke.1345000', false],
    ['rename-of-symlinks', 'v1.28.1-gke.1156999', true],
    ['rename-of-symlinks', 'v1.34.1-gke.1000', false],
    ['encrypted-images', 'v1.25.2-gke.300', true],
    ['encrypted-images', 'v1.25.3-gke.1000', false],
    ['pull-secrets', 'v1.23.5-gke.1899', true],
    ['pull-secrets', 'v1.24.0-gke.1', false],
    ['file-capabilities', 'v1.22.6-gke.200', true],
    ['file-capabilities', 'v1.22.6-gke.300', false],
    ['duplicate-layers', 'v1.34.1-gke.1000', true],
    ['same-region', 'v1.20.0-gke.1', undefined],
    ['rename-of-symlinks', undefined, undefined],
  ] as const)('%s on %s: %s', (gate, version, expected) => {
    expect(gateHolds(versionGates[gate], version)).toBe(expected)
  })

  test.each(Object.entries(versionGates))('%s says who says so', (_, { source }) => {
    expect(source).toMatch(/^Google Kubernetes Engine, /)
  })
})
