import { describe, expect, test } from '@jest/globals'
import { matchAlert, type Quoted } from '../../src/incidents/match-alert.ts'
import { podOf, subjectOf, type Words } from './world.ts'

const cart = 'reg.example.net/shop/cart:1'
const prod = {
  cluster: 'prod',
  complete: true,
  pods: [
    podOf('shop/cart-5d9f7c6b4-abcde', { image: cart, owner: { kind: 'Deployment', name: 'cart' } }),
    podOf('shop/cart-5d9f7c6b4-fghij', {
      image: cart,
      state: 'pulled',
      owner: { kind: 'Deployment', name: 'cart' },
    }),
    podOf('shop/db-0', { state: 'pulled', owner: { kind: 'StatefulSet', name: 'db' } }),
    podOf('till/db-0', { image: 'other.example.net/db:2', owner: { kind: 'StatefulSet', name: 'db' } }),
    podOf('night/report-29012345-x1y2z', {
      image: 'other.example.net/report:2',
      owner: { kind: 'Job', name: 'report-29012345' },
    }),
    podOf('night/web-0', { state: 'pulled' }),
    podOf('shop/web-0', { state: 'pulled' }),
  ],
}
const test1 = { cluster: 'test', complete: true, pods: [podOf('shop/only-here', {})] }
const both = [prod, test1]

describe('an alert means', () => {
  test.each<[string, Words, string[]]>([
    ['the pod that it names in full', { pods: ['shop/cart-5d9f7c6b4-abcde'] }, ['shop/cart-5d9f7c6b4-abcde']],
    ['one that runs', { pods: ['shop/db-0'] }, ['shop/db-0 runs']],
    ['of two places the one in trouble', { pods: ['db-0'] }, ['till/db-0']],
    ['of two places none where both run', { pods: ['web-0'] }, []],
    [
      'the successor of a pod that is gone',
      { pods: ['shop/cart-5d9f7c6b4-zzzzz'] },
      ['shop/cart-5d9f7c6b4-abcde'],
    ],
    ['no pod of another template', { pods: ['shop/cart-66d8f9c7bb-zzzzz'] }, []],
    ['no pod whose name only begins so', { pods: ['shop/cart'] }, []],
    ['no pod of another namespace', { pods: ['night/cart-5d9f7c6b4-abcde'] }, []],
    [
      'all pods of a workload',
      { workloads: ['Deployment/shop/cart'] },
      ['shop/cart-5d9f7c6b4-abcde', 'shop/cart-5d9f7c6b4-fghij runs'],
    ],
    [
      'a ReplicaSet by its Deployment',
      { workloads: ['ReplicaSet/shop/cart-5d9f7c6b4'] },
      ['shop/cart-5d9f7c6b4-abcde', 'shop/cart-5d9f7c6b4-fghij runs'],
    ],
    ['a CronJob by its Job', { workloads: ['CronJob/night/report'] }, ['night/report-29012345-x1y2z']],
    ['no workload of another kind', { workloads: ['DaemonSet/shop/cart'] }, []],
    ['no namespace without a pull error', { namespaces: ['shop'] }, []],
    ['what fails in a namespace', { namespaces: ['till'], pullError: true }, ['till/db-0']],
    ['a pod of another cluster', { pods: ['shop/only-here'] }, ['test:shop/only-here']],
    ['nothing outside of the cluster that it names', { pods: ['shop/only-here'], cluster: 'prod' }, []],
    [
      'any cluster, where the name is not ours',
      { pods: ['shop/only-here'], cluster: 'gke-test' },
      ['test:shop/only-here'],
    ],
  ])('%s', (_, words, expected) => {
    expect(named(words)).toEqual(expected)
  })

  test('whatever most pods fail with, where it names nothing', () => {
    expect(named({ pullError: true })).toEqual(['till/db-0', 'night/report-29012345-x1y2z'])
  })

  test.each<[string, Quoted, string[]]>([
    ['an image', { image: cart }, ['shop/cart-5d9f7c6b4-abcde']],
    ['a registry', { registry: 'other.example.net' }, ['till/db-0', 'night/report-29012345-x1y2z']],
    ['an image that no pod has', { image: 'reg.example.net/shop/none:1' }, []],
    ['nothing that is known', {}, []],
  ])('what fails with the error that it quotes about %s', (_, quoted, expected) => {
    expect(named({ pullError: true }, quoted)).toEqual(expected)
  })
})

function named(words: Words, quoted?: Quoted): string[] {
  return matchAlert(subjectOf(words), both, quoted).flatMap(({ cluster, failing, others }) => {
    const place = cluster === 'prod' ? '' : `${cluster}:`
    return [
      ...failing.map(({ namespace, name }) => `${place}${namespace}/${name}`),
      ...others.map(({ namespace, name }) => `${place}${namespace}/${name} runs`),
    ]
  })
}
