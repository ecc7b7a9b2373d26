import { describe, expect, test } from '@jest/globals'
import { invalidImageName } from '../../../src/causes/image/invalid-image-name.ts'
import type { Symptom } from '../../../src/evidence/symptom.ts'
import { testCause } from '../../support/test-cause.ts'

testCause('invalid-image-name', {
  shows: [
    'Warning  InspectFailed  48s (x26 over 5m59s)  kubelet  Failed to apply default image tag "hub.fjord.example/Cart:2": couldn\'t parse image name "hub.fjord.example/Cart:2": invalid reference format: repository name must be lowercase',
    'Failed to apply default image tag "${REGISTRY}/cart:2": couldn\'t parse image name "${REGISTRY}/cart:2": invalid reference format',
    'Error: InvalidImageName',
    'docker: invalid reference format.',
  ],
  leaves: [
    [
      'Failed to pull image "hub.fjord.example/cart:2": failed to pull and unpack image "hub.fjord.example/cart:2": failed to resolve reference "hub.fjord.example/cart:2": hub.fjord.example/cart:2: not found',
      'image-not-found',
    ],
    [
      'The Service "Cart" is invalid: metadata.name: a lowercase RFC 1123 label must consist of lower case characters',
      null,
    ],
  ],
})

function refused(name: string): Symptom {
  const text = `Failed to apply default image tag "${name}": couldn't parse image name "${name}": invalid reference format`
  return { kind: 'pullError', source: 'pod-event', error: { text, stage: 'parse' } }
}

describe('the mistake is pointed out', () => {
  test.each<[Symptom, string, string]>([
    [refused('hub.fjord.example/Cart:2'), 'upperCase', 'Cart'],
    [refused('hub.fjord.example/cart:'), 'tagEmpty', ':'],
    [
      {
        kind: 'status',
        source: 'pod-status',
        reason: 'InvalidImageName',
        text: 'InvalidImageName',
        image: '{{ .Values.image }}',
      },
      'template',
      '{{ .Values.image }}',
    ],
  ])('%j', (symptom, note, wrongPart) => {
    expect(invalidImageName.notes({}, symptom)).toEqual([note])
    expect(invalidImageName.values?.({}, symptom)).toEqual({ wrongPart })
  })

  test('nothing is said of a name that only lacks a registry, unless the node minds', () => {
    expect(invalidImageName.notes({}, refused('cart:2'))).toEqual([])
  })

  test('nothing is said where the name is not known', () => {
    const symptom: Symptom = {
      kind: 'status',
      source: 'pasted-text',
      reason: 'InvalidImageName',
      text: 'InvalidImageName',
    }

    expect(invalidImageName.notes({}, symptom)).toEqual([])
    expect(invalidImageName.values?.({}, symptom)).toEqual({})
  })
})
