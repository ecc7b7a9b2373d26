import { describe, expect, test } from '@jest/globals'
import type { Fact, NeighbourFacts } from '../../src/evidence/evidence.ts'
import { limitKubernetes } from '../../src/evidence/limit-kubernetes.ts'
import type { KubernetesSource, PodList } from '../../src/evidence/sources.ts'

const refused = { known: false, because: 'not-permitted', detail: 'list pods' } as const
const signal = new AbortController().signal

function sourceOf(around: Fact<NeighbourFacts[]>, all: Fact<PodList>): KubernetesSource {
  const look = async () => refused
  return {
    pod: look,
    podNames: look,
    pods: look,
    allPods: async () => all,
    podEvents: look,
    node: look,
    nodeEvents: look,
    serviceAccountPullSecrets: look,
    neighbours: async () => around,
  }
}

describe('pods of other namespaces', () => {
  const pod = (namespace: string) => ({ namespace, name: 'web-1', images: [] })
  const known = { known: true, value: [pod('shop'), pod('pay')] } as const

  test('are not there', async () => {
    const source = limitKubernetes(
      sourceOf({ ...known, value: [...known.value] }, refused),
      (name) => name === 'shop',
    )

    expect(await source.neighbours('shop', signal)).toEqual({ known: true, value: [pod('shop')] })
  })

  test('that could not be looked at stay a fact of their own', async () => {
    const source = limitKubernetes(sourceOf(refused, refused), () => false)

    expect(await source.neighbours('shop', signal)).toEqual(refused)
    expect(await source.allPods(signal)).toEqual(refused)
  })
})
