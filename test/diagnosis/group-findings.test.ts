import { describe, expect, test } from '@jest/globals'
import { diagnoseText } from '../../src/diagnose-text.ts'
import { concludeGroup } from '../../src/diagnosis/conclude-group.ts'
import type { Diagnosis } from '../../src/diagnosis/diagnosis.ts'
import { chooseRepresentatives, groupFindings } from '../../src/diagnosis/group-findings.ts'
import type { FailingPull, PodsObservation } from '../../src/evidence/observe-pods.ts'

const now = new Date('2026-05-04T10:00:00Z')
const repository = 'europe-west4-docker.pkg.dev/fruit-images/apps'
const cider = `${repository}/cider:2.1`
const juice = `${repository}/juice:4.0`
const plum = 'reg.example/plum/press:1'

function pull(pod: string, image: string, reason: string): FailingPull {
  return { pod, container: 'main', image, reason }
}

/** As if the pod had been looked at: the error of one container of it. */
function diagnosisOf(error: (image: string) => string, image: string): Diagnosis {
  const diagnosis = diagnoseText(`Failed to pull image "${image}": ${error(image)}`, {
    slowPullMs: 60_000,
    now,
  })
  return {
    ...diagnosis,
    findings: diagnosis.findings.map((finding) => ({ ...finding, containers: ['main'] })),
  }
}

const refused = (image: string) =>
  `failed to resolve reference "${image}": unexpected status from HEAD request to https://europe-west4-docker.pkg.dev/v2/x/manifests/1: 403 Forbidden`
const missing = (image: string) => `failed to resolve reference "${image}": ${image}: not found`

describe('pods to look at in full', () => {
  test('are one for each image and reason', () => {
    const failing = [
      pull('a', cider, 'refused'),
      pull('b', cider, 'refused'),
      pull('c', cider, 'missing'),
      pull('d', juice, 'refused'),
    ]

    expect(chooseRepresentatives(failing, 10)).toEqual(['a', 'c', 'd'])
    expect(chooseRepresentatives(failing, 2)).toEqual(['a', 'c'])
  })

  test('are not two where one shows both', () => {
    const failing = [pull('a', cider, 'refused'), pull('a', juice, 'refused'), pull('b', juice, 'refused')]

    expect(chooseRepresentatives(failing, 10)).toEqual(['a'])
  })
})

describe('groups', () => {
  test('have every pod with the image and reason of their representative, the biggest first', () => {
    const failing = [
      pull('a', plum, 'missing'),
      pull('b', cider, 'refused'),
      pull('c', cider, 'refused'),
      pull('d', cider, 'refused'),
    ]
    const looked = new Map([
      ['a', diagnosisOf(missing, plum)],
      ['b', diagnosisOf(refused, cider)],
    ])

    expect(groupFindings(failing, looked)).toMatchObject([
      { representative: 'b', pods: ['b', 'c', 'd'] },
      { representative: 'a', pods: ['a'] },
    ])
  })

  test('span images where the repository is what has to be mended', () => {
    const looked = new Map([
      ['a', diagnosisOf(refused, cider)],
      ['b', diagnosisOf(refused, juice)],
    ])

    const groups = groupFindings([pull('a', cider, 'refused'), pull('b', juice, 'refused')], looked)

    expect(groups.map(({ pods }) => pods)).toEqual([['a', 'b']])
  })

  test('keep images apart where each has its own mistake', () => {
    const looked = new Map([
      ['a', diagnosisOf(missing, cider)],
      ['b', diagnosisOf(missing, juice)],
    ])

    const groups = groupFindings([pull('a', cider, 'missing'), pull('b', juice, 'missing')], looked)

    expect(groups.map(({ pods }) => pods)).toEqual([['a'], ['b']])
  })

  test('share a pod whose containers fail in two ways, each with its own finding', () => {
    const both = diagnosisOf(missing, cider)
    const other = diagnosisOf(refused, plum)
    const side = other.findings.map((finding) => ({ ...finding, containers: ['side'] }))
    const looked = new Map([['a', { ...both, findings: [...both.findings, ...side] }]])
    const failing = [pull('a', cider, 'missing'), { ...pull('a', plum, 'refused'), container: 'side' }]

    const groups = groupFindings(failing, looked)

    expect(groups.map(({ diagnosis }) => diagnosis.findings.length)).toEqual([1, 1])
    expect(groups.map(({ pods }) => pods)).toEqual([['a'], ['a']])
  })
})

describe('the report', () => {
  const subject = { kind: 'namespace', namespace: 'orchard' } as const
  const seen: PodsObservation = { cluster: {}, total: 4, cut: false, failing: [], didYouMean: [] }

  test('names the pods that nobody looked at', () => {
    const failing = [pull('a', cider, 'missing'), pull('b', juice, 'missing')]
    const looked = new Map([['a', diagnosisOf(missing, cider)]])

    const report = concludeGroup({ subject, observation: { ...seen, failing }, looked, now })

    expect(report).toMatchObject({ outcome: 'diagnosed', failing: 2, undiagnosed: ['b'] })
    expect(JSON.parse(JSON.stringify(report))).toEqual(report)
  })

  test.each<[string, Partial<PodsObservation>]>([
    ['healthy', {}],
    ['not-found', { total: 0 }],
    ['forbidden', { unread: { because: 'not-permitted', permission: 'list pods' } }],
    ['unreachable', { unread: { because: 'not-answering' } }],
    ['unexplained', { failing: [pull('a', cider, 'backOff')] }],
  ])('%s', (outcome, observed) => {
    const report = concludeGroup({ subject, observation: { ...seen, ...observed }, looked: new Map(), now })

    expect(report.outcome).toBe(outcome)
  })

  test('credentials that the cluster refuses', () => {
    const observation: PodsObservation = { ...seen, unread: { because: 'not-authenticated' } }

    expect(concludeGroup({ subject, observation, looked: new Map(), now })).toMatchObject({
      outcome: 'unreachable',
      unauthenticated: true,
    })
  })
})
