import { describe, expect, test } from '@jest/globals'
import { pullSecretMissing } from '../../../src/causes/auth/pull-secret-missing.ts'
import type { ContainerFacts, ContainerState, Evidence } from '../../../src/evidence/evidence.ts'
import type { Symptom } from '../../../src/evidence/symptom.ts'
import { withPullSecrets } from '../../support/situation.ts'
import { testCause } from '../../support/test-cause.ts'

testCause('pull-secret-missing', {
  shows: [
    'W0711 08:12:44.100200    2111 kubelet_pods.go:880] Unable to retrieve pull secret fjord/cart-pull for fjord/cart-0 due to secret "cart-pull" not found.  The image pull may not succeed.',
    'I0711 08:12:44.100200    2111 kubelet_pods.go:1004] "Unable to retrieve pull secret, the image pull may not succeed." pod="fjord/cart-0" secret="" err="secret \\"cart-pull\\" not found"',

    'Warning  FailedToRetrieveImagePullSecret  4m (x12 over 9m)  kubelet  Unable to retrieve some image pull secrets (harbour-robot); attempting to pull the image may not succeed.',
    'Error response from daemon: Head "https://hub.fjord.example:5000/v2/web/cart/manifests/2.1": no basic auth credentials',
    'Failed to pull image "hub.fjord.example:5000/web/cart:2.1": failed to pull and unpack image "hub.fjord.example:5000/web/cart:2.1": failed to resolve reference "hub.fjord.example:5000/web/cart:2.1": pull access denied, repository does not exist or may require authorization: authorization failed: no basic auth credentials',
  ],
  leaves: [
    [
      'Failed to pull image "hub.fjord.example/cart:2.1": failed to pull and unpack image "hub.fjord.example/cart:2.1": failed to resolve reference "hub.fjord.example/cart:2.1": failed to authorize: failed to fetch oauth token: unexpected status: 401 Unauthorized',
      'registry-unauthorized',
    ],
    ['MountVolume.SetUp failed for volume "robot" : secret "harbour-robot" not found', null],
    ['Error: secret "harbour-robot" not found', null],
  ],
})

const missing: Symptom = {
  kind: 'status',
  source: 'pod-event',
  reason: 'FailedToRetrieveImagePullSecret',
  text: 'Unable to retrieve some image pull secrets (harbour-robot); attempting to pull the image may not succeed.',
  secret: 'harbour-robot',
}
const refused: Symptom = {
  kind: 'pullError',
  source: 'pod-event',
  error: {
    text: 'no basic auth credentials',
    refusal: 'no-credentials',
    registry: { host: 'hub.fjord.example', kind: 'other', google: false },
  },
}

function podOf(...states: ContainerState[]): Evidence {
  const containers = states.map((state, index): ContainerFacts => {
    return { name: `c${index}`, type: 'regular', image: 'hub.fjord.example/cart:2.1', state, restartCount: 0 }
  })
  const value = {
    namespace: 'shop',
    name: 'cart',
    uid: '1',
    serviceAccount: 'x',
    pullSecrets: [],
    containers,
  }
  return { pod: { known: true, value } }
}

function backOff(message?: string): ContainerState {
  return { kind: 'waiting', reason: 'ImagePullBackOff', ...(message !== undefined && { message }) }
}

const denied = 'failed to authorize: failed to fetch oauth token: unexpected status: 401 Unauthorized'

describe('a secret that the kubelet did not find', () => {
  test.each([
    ['everything runs', podOf({ kind: 'running' }), 'informs', 'confirmed'],
    [
      'the pull is still under way',
      podOf({ kind: 'waiting', reason: 'ContainerCreating' }),
      'informs',
      'confirmed',
    ],
    [
      'the image does not exist',
      podOf(backOff('Back-off pulling image "hub.fjord.example/cart:2.1": ErrImagePull: manifest unknown')),
      'informs',
      'confirmed',
    ],
    ['the registry refuses', podOf({ kind: 'running' }, backOff(denied)), 'blocks', 'likely'],
    ['the reason of the failure is not known', podOf(backOff()), 'blocks', 'possible'],
    ['nobody could see the pod', {}, 'blocks', 'possible'],
  ] as const)('when %s', (_, evidence, effect, certainty) => {
    expect(pullSecretMissing.effectOf?.(evidence, missing)).toBe(effect)
    expect(pullSecretMissing.confirm?.(evidence, missing)).toBe(certainty)
  })

  test('is named in commands instead of another one of the pod', () => {
    expect(pullSecretMissing.values?.(withPullSecrets(['other']), missing)).toEqual({
      pullSecret: 'harbour-robot',
    })
  })
})

describe('a registry that was shown no credentials', () => {
  test.each([
    ['no secret is named', withPullSecrets([]), ['anonymous']],
    ['the service account got one too late', withPullSecrets([], ['robot']), ['anonymous', 'missedSecret']],
    ['a secret is named', withPullSecrets(['robot']), ['otherHost']],
    ['nobody could look', {}, []],
  ] as const)('when %s', (_, evidence, notes) => {
    expect(pullSecretMissing.notes(evidence, refused)).toEqual(notes)
    expect(pullSecretMissing.effectOf?.(evidence, refused)).toBe('blocks')
    expect(pullSecretMissing.confirm?.(evidence, refused)).toBe('confirmed')
  })
})
