import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from '@jest/globals'
import type { ClusterConfig, Config } from '../../src/config.ts'
import { buildSources } from '../../src/evidence/build-sources.ts'
import { kubeconfigText } from '../support/kubernetes-fixtures.ts'

let kubeconfig = ''

beforeAll(() => {
  kubeconfig = join(mkdtempSync(join(tmpdir(), 'pullcheck-')), 'config')
  writeFileSync(kubeconfig, kubeconfigText({ extra: '# other contexts: kind-dev' }))
})

function configOf(clusters: ClusterConfig[]): Config {
  return {
    port: 0,
    kubeconfig,
    clusters,
    lang: 'en',
    logLevel: 'silent',
    sandbox: false,
    deadlineMs: 8_000,
    slowPullMs: 60_000,
  }
}

test('what is configured wins over what the context says', () => {
  const sources = buildSources(configOf([{ name: 'shop', project: 'other-project' }]))

  expect(sources.cluster()?.facts).toEqual({
    cluster: 'shop',
    project: 'other-project',
    location: 'europe-west4',
    context: 'gke_shop-prod_europe-west4_shop-prod',
  })
})

test.each([
  [undefined, 'shop'],
  ['shop', 'shop'],
  ['dev', 'dev'],
  ['kind-dev', 'dev'],
  ['nowhere', undefined],
])('the cluster asked for as %s is %s', (asked, name) => {
  const sources = buildSources(configOf([{ name: 'shop' }, { name: 'dev', context: 'kind-dev' }]))

  expect(sources.cluster(asked)?.facts.cluster).toBe(name)
})

test('names what can be asked for', () => {
  expect(buildSources(configOf([{ name: 'shop' }, { context: 'kind-dev' }, {}])).names).toEqual([
    'shop',
    'kind-dev',
  ])
})

test('clients are kept', () => {
  const sources = buildSources(configOf([{ name: 'shop' }]))

  expect(sources.cluster('shop')).toBe(sources.cluster())
})

test('a cluster out of reach is a problem as soon as it is asked for', () => {
  const sources = buildSources(configOf([{ context: 'gke_gone' }]))

  expect(() => sources.cluster()).toThrow(expect.objectContaining({ code: 'context-unknown' }))
})
