import { describe, expect, test } from '@jest/globals'
import { Problem } from '../../src/problems.ts'
import { parseRequest } from '../../src/request/parse-request.ts'

const web = { kind: 'workload', workloadKind: 'deployment', namespace: 'shop', name: 'web' }

describe('a workload', () => {
  test.each<[string, object]>([
    ['workload deployment/shop/web', web],
    ['workload deployment shop/web', web],
    ['workload deploy shop/web', web],
    ['deploy shop/web', web],
    ['Deployment `shop/web`', web],
    ['deployments shop/web', web],
    ['deploy web -n shop', web],
    ['deploy -n shop deploy/web', web],
    ['deploy deployment.apps/web --namespace=shop', web],
    ['deployment.apps/web -n shop', web],
    ['deployment/shop/web', web],
    ['deploy/deploy -n shop', { ...web, name: 'deploy' }],
    ['sts shop/db', { ...web, workloadKind: 'statefulset', name: 'db' }],
    ['statefulset shop/db', { ...web, workloadKind: 'statefulset', name: 'db' }],
    ['ds shop/agent', { ...web, workloadKind: 'daemonset', name: 'agent' }],
    ['rs shop/web-5d8f', { ...web, workloadKind: 'replicaset', name: 'web-5d8f' }],
    ['job.batch/nightly -n shop', { ...web, workloadKind: 'job', name: 'nightly' }],
    ['job shop/nightly', { ...web, workloadKind: 'job', name: 'nightly' }],
    ['cronjob shop/nightly', { ...web, workloadKind: 'cronjob', name: 'nightly' }],
    [
      'deploy shop/web --cluster prod-eu --lang ja --since 2h',
      { ...web, cluster: 'prod-eu', lang: 'ja', sinceMs: 7_200_000 },
    ],
    ['—lang ja deploy shop/web', { ...web, lang: 'ja' }],
    ['job/web', { kind: 'pod', namespace: 'job', pod: 'web' }],
  ])('%s', (text, expected) => {
    expect(parseRequest(text)).toEqual(expected)
  })
})

describe('a namespace', () => {
  const shop = { kind: 'namespace', namespace: 'shop' }
  test.each<[string, object]>([
    ['ns shop', shop],
    ['namespace shop', shop],
    ['namespaces “shop”.', shop],
    ['ns namespace/shop', shop],
    ['ns shop --cluster prod-eu --since 30m', { ...shop, cluster: 'prod-eu', sinceMs: 1_800_000 }],
  ])('%s', (text, expected) => {
    expect(parseRequest(text)).toEqual(expected)
  })
})

describe('a node', () => {
  const node = { kind: 'node', node: 'gke-prod-pool-1-5f3a-x2k4' }
  test.each<[string, object]>([
    ['node gke-prod-pool-1-5f3a-x2k4', node],
    ['nodes `gke-prod-pool-1-5f3a-x2k4`', node],
    ['node node/gke-prod-pool-1-5f3a-x2k4', node],
    ['node gke-prod-pool-1-5f3a-x2k4 --since 1d --lang id', { ...node, sinceMs: 86_400_000, lang: 'id' }],
  ])('%s', (text, expected) => {
    expect(parseRequest(text)).toEqual(expected)
  })
})

describe('the catalogue', () => {
  test.each<[string, object]>([
    ['causes', { kind: 'causes' }],
    ['CAUSES --lang ja', { kind: 'causes', lang: 'ja' }],
    ['cause `Some-Cause`', { kind: 'causes', id: 'some-cause' }],
    ['--lang fr causes some-cause', { kind: 'causes', id: 'some-cause', lang: 'fr' }],
  ])('%s', (text, expected) => {
    expect(parseRequest(text)).toEqual(expected)
  })
})

describe('a request that cannot be followed', () => {
  test.each<[string, string, object]>([
    ['workload', 'workload-missing', { example: 'deploy checkout/web' }],
    ['deploy', 'workload-missing', {}],
    ['workload web', 'workload-kind-invalid', { name: 'web' }],
    ['workload pod shop/web', 'workload-kind-invalid', { name: 'pod' }],
    ['deploy web', 'namespace-missing', { example: 'deploy checkout/web' }],
    ['deploy shop/Web_1', 'workload-name-invalid', { name: 'Web_1' }],
    ['deploy shop/', 'workload-name-invalid', {}],
    ['deploy shop/web;id', 'workload-name-invalid', {}],
    ['deploy Shop/web', 'namespace-invalid', { name: 'Shop' }],
    ['deploy shop/web -n store', 'namespace-twice', { first: 'shop', second: 'store' }],
    ['deploy shop/web shop/api', 'words-left-over', { words: 'shop/api' }],
    ['workload deploy shop/web again', 'words-left-over', { words: 'again' }],
    ['deploy shop/web -c proxy', 'flag-unknown', { flag: '-c' }],
    ['-c proxy deploy shop/web', 'flag-unknown', { flag: '--container' }],
    ['depoly shop/web', 'command-unknown-near', { nearest: 'deploy' }],
    ['ns', 'namespace-not-named', { example: 'ns checkout' }],
    ['ns Shop', 'namespace-invalid', { name: 'Shop' }],
    ['ns shop store', 'words-left-over', { words: 'store' }],
    ['ns ../secrets', 'namespace-invalid', {}],
    ['node', 'node-missing', {}],
    ['node Gke_1', 'node-name-invalid', { name: 'Gke_1' }],
    ['node _', 'node-name-invalid', { name: '_' }],
    ['ns **', 'namespace-invalid', { name: '**' }],
    ['node one two', 'words-left-over', { words: 'two' }],
    ['causes one two', 'words-left-over', { words: 'two' }],
    ['causes --cluster prod-eu', 'flag-unknown', { flag: '--cluster' }],
    ['--cluster prod-eu causes', 'flag-unknown', { flag: '--cluster' }],
    ['casues', 'command-unknown-near', { nearest: 'causes' }],
    ['x', 'command-unknown', { word: 'x' }],
  ])('%j', (text, code, values) => {
    const problem = parseRequest(text)

    expect(problem).toBeInstanceOf(Problem)
    expect(problem).toMatchObject({ code, values })
  })
})
