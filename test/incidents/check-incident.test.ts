import { describe, expect, test } from '@jest/globals'
import { checkIncident, differs } from '../../src/incidents/check-incident.ts'
import type { Incident } from '../../src/store/records.ts'
import { diagnosisOf, type PodWords, podOf, start } from './world.ts'

const image = 'reg.example.net/shop/cart:1'
const minute = 60_000
const pod = 'cart-5d9f7c6b4-abcde'
const successor = 'cart-5d9f7c6b4-fghij'
const fails = { image, trouble: 'missing manifest' }
const incident: Incident = {
  id: 'i',
  key: 'k',
  channel: 'C1',
  thread: '1.1',
  state: 'open',
  openedAt: start,
  cluster: 'prod',
  cause: 'image-not-found',
  common: { scope: 'image', shared: image },
  trouble: 'missing manifest',
  pods: [{ namespace: 'shop', name: pod, state: 'failing', since: start }],
  alerts: 1,
  diagnosis: diagnosisOf(),
  nextCheckAt: start,
  checks: 0,
  version: 1,
}

type Listed = { complete?: boolean; namespaces?: string[] }
const now = start + minute

function check(pods: Record<string, PodWords>, listed: Listed = {}, before = incident): Incident {
  const seen = {
    cluster: 'prod',
    complete: true,
    ...listed,
    pods: Object.entries(pods).map(([name, words]) => podOf(`shop/${name}`, words)),
  }
  return checkIncident(before, { seen, at: now }, now)
}

describe('a look at the cluster', () => {
  test.each<[string, Record<string, PodWords>, Listed, string]>([
    ['that still fails', { [pod]: fails }, {}, 'open failing'],
    ['that backs off', { [pod]: { image, reason: 'ErrImagePull' } }, {}, 'open failing'],
    ['that waits for another try', { [pod]: { image, state: 'waiting' } }, {}, 'open failing'],
    ['that pulled', { [pod]: { image, state: 'pulled' } }, {}, 'closed recovered'],
    [
      'that pulled, and lacks its configuration',
      { [pod]: { image, state: 'waiting', reason: 'CreateContainerConfigError' } },
      {},
      'closed recovered',
    ],
    [
      'that pulled, and waits for what is not the incident’s',
      {
        [pod]: {
          images: [
            { image, state: 'pulled' },
            { image: 'docker.io/b:1', state: 'waiting' },
          ],
        },
      },
      {},
      'closed recovered',
    ],
    ['that is gone', {}, {}, 'closed gone'],
    ['that is not listed, since there are too many', {}, { complete: false }, 'open failing'],
    [
      'that is gone from a namespace listed to its end',
      {},
      { complete: false, namespaces: ['shop'] },
      'closed gone',
    ],
    ['whose namespace was not listed', {}, { complete: false, namespaces: ['till'] }, 'open failing'],
    ['whose successor fails', { [successor]: fails }, {}, 'open gone,failing'],
    ['whose successor starts', { [successor]: { image, state: 'waiting' } }, {}, 'open gone'],
    ['whose successor pulled', { [successor]: { image, state: 'pulled' } }, {}, 'closed gone'],
    [
      'beside another one that fails',
      { [pod]: { state: 'pulled' }, other: fails },
      {},
      'open recovered,failing',
    ],
    [
      'beside another one that fails otherwise',
      { [pod]: { state: 'pulled' }, other: { image, trouble: 'network timeout' } },
      {},
      'closed recovered',
    ],
  ])('tells of a pod %s', (_, pods, listed, expected) => {
    const { state, pods: after } = check(pods, listed)
    expect(`${state} ${after.map((one) => one.state).join()}`).toBe(expected)
  })

  test('tells nothing of a pod that came in after it was begun', () => {
    const young = {
      ...incident,
      pods: [{ namespace: 'shop', name: pod, state: 'failing' as const, since: now }],
    }

    expect(check({}, {}, young)).toMatchObject({ state: 'open', pods: [{ state: 'failing' }] })
  })

  test('keeps when a pod recovered, and takes it back when it fails again', () => {
    const once = check({ [pod]: { image, state: 'pulled' }, other: fails })
    const again = check({ [pod]: fails, other: fails }, {}, once)

    expect(once.pods[0]).toMatchObject({ state: 'recovered', until: now })
    expect(again.pods[0]).toEqual({
      namespace: 'shop',
      name: pod,
      node: 'node-1',
      state: 'failing',
      since: now,
    })
  })

  test('leaves an incident of a silent cluster as it is, to be checked later', () => {
    expect(checkIncident(incident, undefined, now)).toEqual({
      ...incident,
      checks: 1,
      nextCheckAt: now + 10_000,
    })
  })
})

test('an incident without pods ends when it is due', () => {
  expect(checkIncident({ ...incident, pods: [] }, undefined, now)).toMatchObject({
    state: 'closed',
    closedAt: now,
  })
})

test('checks come later and later, at last every five minutes', () => {
  const pauses = [0, 1, 2, 3, 4, 5, 50].map(
    (checks) => (check({ [pod]: fails }, {}, { ...incident, checks }).nextCheckAt - now) / 1000,
  )
  expect(pauses).toEqual([10, 20, 40, 80, 160, 300, 300])
})

test('only what a reader sees is news', () => {
  expect(differs(incident, check({ [pod]: fails }))).toBe(false)
  expect(differs(incident, check({ [pod]: fails, other: fails }))).toBe(true)
  expect(differs(incident, check({}))).toBe(true)
})
