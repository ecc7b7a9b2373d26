import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { clusterOfContext, findKubeconfig } from '../../../src/evidence/kubernetes/kubeconfig.ts'
import { kubeconfigText } from '../../support/kubernetes-fixtures.ts'

const home = () => mkdtempSync(join(tmpdir(), 'pullcheck-'))
const inPod = { KUBERNETES_SERVICE_HOST: '10.0.0.1' }

function withConfig(text: string): { folder: string; file: string } {
  const folder = home()
  mkdirSync(join(folder, '.kube'))
  const file = join(folder, '.kube', 'config')
  writeFileSync(file, text)
  return { folder, file }
}

describe('findKubeconfig', () => {
  test('takes the pod’s own service account when nothing is configured', () => {
    expect(findKubeconfig({}, inPod, home())).toEqual({ inCluster: true })
  })

  test('prefers what is configured, also inside a cluster', () => {
    const { file } = withConfig(kubeconfigText({ context: 'kind-dev' }))

    const found = findKubeconfig({ kubeconfig: file }, inPod, home())

    expect(found).toEqual({ inCluster: false, files: [file], context: 'kind-dev' })
  })

  test('falls back to the home folder and leaves files out that are not there', () => {
    const { folder, file } = withConfig(kubeconfigText({ context: 'kind-dev' }))

    expect(findKubeconfig({}, {}, folder)).toEqual({ inCluster: false, files: [file], context: 'kind-dev' })
    expect(findKubeconfig({ kubeconfig: `/nowhere${delimiter}${file}` }, {}, home())).toMatchObject({
      files: [file],
    })
  })

  test('reads JSON as well', () => {
    const { file } = withConfig('{"current-context": "kind-dev", "contexts": [{"name": "kind-dev"}]}')

    expect(findKubeconfig({ kubeconfig: file }, {}, home())).toMatchObject({ context: 'kind-dev' })
  })

  test.each([
    ['no file', undefined, {}, 'kubeconfig-missing'],
    ['no current context', 'contexts: []', {}, 'context-missing'],
    ['an empty file', '\n', {}, 'context-missing'],
    ['a file of something else', '<html><body>Sign in</body></html>', {}, 'kubeconfig-invalid'],
    [
      'a file of something else, and a context asked for',
      '\u0000\u0001',
      { context: 'a' },
      'kubeconfig-invalid',
    ],
    ['an empty current context', 'current-context: ""\ncontexts: []', {}, 'context-missing'],
    ['a current context that is gone', 'current-context: kind-dev\ncontexts: []', {}, 'context-unknown'],
    ['an unknown context', kubeconfigText(), { context: 'gke_other' }, 'context-unknown'],
  ])('fails loudly with %s', (_, text, options, code) => {
    const folder = text === undefined ? home() : withConfig(text).folder

    expect(() => findKubeconfig(options, {}, folder)).toThrow(expect.objectContaining({ code }))
  })

  test('says why a file that is there can’t be read', () => {
    const folder = home()
    const values = { path: folder, reason: 'EISDIR' }

    expect(() => findKubeconfig({ kubeconfig: folder }, {}, folder)).toThrow(
      expect.objectContaining({ code: 'kubeconfig-unreadable', values }),
    )
  })
})

test.each([
  ['gke_shop-prod_europe-west4_shop', { project: 'shop-prod', location: 'europe-west4', cluster: 'shop' }],
  [
    'gke_example.com:shop_us-central1-a_c1',
    { project: 'example.com:shop', location: 'us-central1-a', cluster: 'c1' },
  ],
  ['kind-dev', {}],
  ['gke_two_parts', {}],
])('clusterOfContext(%s)', (context, facts) => {
  expect(clusterOfContext(context)).toEqual({ context, ...facts })
})
