import { describe, expect, test } from '@jest/globals'
import { causes } from '../../src/causes/index.ts'
import type { Diagnosis, Finding } from '../../src/diagnosis/diagnosis.ts'
import { planPlaybook } from '../../src/playbook/plan-playbook.ts'
import { steps } from '../../src/steps/index.ts'

function findingOf(id: keyof typeof causes, fields: Partial<Finding> = {}): Finding {
  const { effect, actor, playbook } = causes[id]
  return {
    cause: id,
    symptom: 'pullError',
    certainty: 'confirmed',
    effect,
    actor,
    containers: [],
    google: false,
    bareImage: false,
    quotes: [],
    notes: [],
    playbook,
    values: {},
    ...fields,
  }
}

function diagnosisOf(findings: Finding[], fields: Partial<Diagnosis> = {}): Diagnosis {
  return {
    outcome: 'diagnosed',
    subject: { kind: 'pod', namespace: 'shop', pod: 'web-1' },
    cluster: {},
    findings,
    quotes: [],
    pulls: [],
    unseen: [],
    read: [],
    didYouMean: [],
    values: { namespace: 'shop', pod: 'web-1' },
    evidence: {},
    at: '2026-11-22T03:00:00Z',
    ...fields,
  }
}

const order = { looks: 0, changes: 1, disrupts: 2 }

describe('planPlaybook', () => {
  test.each(Object.keys(causes))('%s: looks before it changes, and changes before it disrupts', (id) => {
    const { steps: planned } = planPlaybook(diagnosisOf([findingOf(id as keyof typeof causes)]), steps)

    const natures = planned.map(({ step }) => order[steps[step].nature])
    expect(natures).toEqual(natures.toSorted((a, b) => a - b))
    expect(planned.map(({ disrupts }) => disrupts)).toEqual(natures.map((nature) => nature === 2))
  })

  test('a step that two causes ask for is listed once, for both', () => {
    const findings = [findingOf('registry-forbidden'), findingOf('registry-unauthorized')]

    const { steps: planned } = planPlaybook(diagnosisOf(findings), steps)

    expect(planned.filter(({ step }) => step === 'check-who-pulls')).toMatchObject([
      { causes: ['registry-forbidden', 'registry-unauthorized'] },
    ])
  })

  test('the same step for another image keeps its own commands', () => {
    const findings = ['ghcr.io/a/b:1', 'ghcr.io/c/d:2'].map((image) =>
      findingOf('pull-timeout', { image, values: { image } }),
    )

    const { steps: planned } = planPlaybook(diagnosisOf(findings), steps)

    expect(planned.filter(({ step }) => step === 'check-image-size')).toHaveLength(2)
  })

  test('nobody is sent to a new node pool that no step creates', () => {
    const foreign = findingOf('registry-unauthorized', { registryKind: 'ghcr' })
    const own = findingOf('registry-unauthorized', { registryKind: 'artifact-registry', google: true })

    const planned = [foreign, own].map((finding) => planPlaybook(diagnosisOf([finding]), steps).steps)

    const moves = planned.map((each) => each.some(({ step }) => step === 'move-workload-to-node-pool'))
    expect(moves).toEqual([false, true])
  })

  test('an outcome without a cause still says where to look next', () => {
    const unexplained = diagnosisOf([], { outcome: 'unexplained' })

    const { steps: planned } = planPlaybook(unexplained, steps)

    expect(planned.map(({ commands }) => commands[0]?.text)).toEqual([
      'kubectl get events -n shop --field-selector involvedObject.name=web-1 --watch',
    ])
  })

  test('a pasted text that names no cause has no pod to look at', () => {
    const diagnosis = diagnosisOf([], { outcome: 'unexplained', subject: { kind: 'text' } })

    expect(planPlaybook(diagnosis, steps).steps).toEqual([])
  })
})
