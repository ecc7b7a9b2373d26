import { describe, expect, test } from '@jest/globals'
import { pullAccessDenied } from '../../src/causes/auth/pull-access-denied.ts'
import { registryForbidden } from '../../src/causes/auth/registry-forbidden.ts'
import { registryUnauthorized } from '../../src/causes/auth/registry-unauthorized.ts'
import { imageNotFound } from '../../src/causes/image/image-not-found.ts'
import { pullTimeout } from '../../src/causes/time/pull-timeout.ts'
import { slowPull } from '../../src/causes/time/slow-pull.ts'
import type { Symptom } from '../../src/evidence/symptom.ts'
import type { PullError } from '../../src/pull-error/pull-error.ts'
import type { RegistryKind } from '../../src/pull-error/registries.ts'
import { withNode, withPullSecrets } from '../support/situation.ts'

function pullError(fields: Partial<PullError>): Symptom {
  return { kind: 'pullError', source: 'pod-event', error: { text: 'as quoted', ...fields } }
}

function from(kind: RegistryKind, fields: Partial<PullError> = {}): Symptom {
  const google = kind === 'artifact-registry' || kind === 'gcr' || kind === 'kubernetes'
  return pullError({ registry: { host: 'registry.example', kind, google }, ...fields })
}

const secret = withPullSecrets(['robot'])
const none = withPullSecrets([])
const late = withPullSecrets([], ['robot'])

describe('as whom the pod pulls is said', () => {
  test.each([
    ['artifact-registry', secret, ['eitherAccount'], ['eitherAccount'], []],
    ['artifact-registry', none, [], [], []],
    ['quay', secret, [], ['staleSecret'], ['withSecret']],
    ['quay', none, ['anonymous'], ['anonymous'], ['anonymous']],
    [
      'quay',
      late,
      ['anonymous', 'missedSecret'],
      ['anonymous', 'missedSecret'],
      ['anonymous', 'missedSecret'],
    ],
    ['quay', {}, [], [], []],
    ['kubernetes', none, [], [], []],
  ] as const)('%s, %j', (kind, evidence, forbidden, unauthorized, denied) => {
    const symptom = from(kind, {
      image: {
        written: 'registry.example/fruit/press:1',
        host: 'registry.example',
        path: 'fruit/press',
        bare: false,
      },
    })
    expect(registryForbidden.notes(evidence, symptom)).toEqual(forbidden)
    expect(registryUnauthorized.notes(evidence, symptom)).toEqual(unauthorized)
    expect(pullAccessDenied.notes(evidence, symptom)).toEqual(denied)
  })
})

describe('registry-forbidden adds', () => {
  test.each([
    ['that the repository may not exist', { mayNotExist: true }, ['mayNotExist', 'otherProject']],
    ['nothing when the nodes’ own project is meant', { mayNotExist: false, project: 'orchard-prod' }, []],
    ['whose project it is', { mayNotExist: false }, ['otherProject']],
  ])('%s', (_, denial, notes) => {
    const denied = { permission: 'artifactregistry.repositories.downloadArtifacts', project: 'fruit-images' }
    const symptom = from('artifact-registry', { denial: { ...denied, ...denial } })
    expect(registryForbidden.notes(withNode(), symptom)).toEqual(notes)
  })

  test('that gcr.io is Artifact Registry today', () => {
    expect(registryForbidden.notes({}, from('gcr'))).toEqual(['servedByArtifactRegistry'])
  })
})

describe('pull-access-denied', () => {
  const symptom = from('docker-hub', {
    image: { written: 'ngnix:1', host: 'docker.io', path: 'library/ngnix', tag: '1', bare: true },
  })

  test('blames the name of an official image, whoever pulls', () => {
    expect(pullAccessDenied.notes(none, symptom)).toEqual(['officialImage'])
  })

  test('is never more than likely', () => {
    expect(pullAccessDenied.confirm?.({}, symptom)).toBe('likely')
  })
})

describe('image-not-found adds', () => {
  const digest = 'sha256:4c7a0f6c2b1d'

  test.each([
    ['press:1', { bare: true, tag: '1' }, ['bareName']],
    ['press', { bare: true, tag: 'latest' }, ['bareName', 'defaultTag']],
    ['quay.io/fruit/press:latest', { bare: false, tag: 'latest' }, []],
    ['quay.io/fruit/press@sha256:4c7a0f6c2b1d', { bare: false, digest }, ['pinnedDigest']],
  ])('what %s leaves open', (written, fields, notes) => {
    const image = { written, host: 'quay.io', path: 'fruit/press', ...fields }
    expect(imageNotFound.notes({}, pullError({ image, missing: 'manifest' }))).toEqual(notes)
  })

  test('that the repository itself is missing', () => {
    expect(imageNotFound.notes({}, pullError({ missing: 'repository' }))).toEqual(['repositoryMissing'])
  })
})

describe('pull-timeout', () => {
  test.each([
    ['canceled', 'likely', ['noProgress', 'notStreaming']],
    ['deadline-exceeded', 'confirmed', ['notStreaming']],
  ] as const)('%s is %s', (brokenOff, verdict, notes) => {
    const symptom = pullError({ brokenOff })
    expect(pullTimeout.confirm?.(withNode(), symptom)).toBe(verdict)
    expect(pullTimeout.notes(withNode(), symptom)).toEqual(notes)
  })

  test('does not advertise streaming to a node that streams', () => {
    expect(pullTimeout.notes(withNode({ streaming: true }), pullError({ brokenOff: 'canceled' }))).toEqual([
      'noProgress',
    ])
  })
})

describe('slow-pull tells the queue from the download', () => {
  test.each([
    [20_000, 95_000, ['queued']],
    [95_000, 96_000, ['downloading']],
    [60_000, 95_000, []],
    [95_000, undefined, []],
  ])('%d ms of pulling, %s ms with waiting', (pullMs, waitingMs, notes) => {
    const times = { pullMs, ...(waitingMs !== undefined && { waitingMs }) }
    const symptom: Symptom = { kind: 'pulled', source: 'pod-event', text: 'as quoted', slow: true, ...times }
    expect(slowPull.notes({}, symptom)).toEqual(notes)
  })
})
