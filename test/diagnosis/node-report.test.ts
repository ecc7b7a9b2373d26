import { describe, expect, test } from '@jest/globals'
import { causes } from '../../src/causes/index.ts'
import { type NodeReport, reportNode } from '../../src/diagnosis/node-report.ts'
import { suspect } from '../../src/diagnosis/suspect.ts'
import type { Evidence, LogLine, NodeFacts } from '../../src/evidence/evidence.ts'
import { gcfsdSymptoms } from '../../src/evidence/gcfsd-symptoms.ts'
import { steps } from '../../src/steps/index.ts'
import { image, seenOn } from '../support/streaming-evidence.ts'

const now = new Date('2026-11-20T09:00:00Z')
const streaming: Partial<NodeFacts> = { streaming: true, kubeletVersion: 'v1.34.3-gke.1051003' }
const noScope =
  'level=fatal msg="Failed to create a Container File System client: rpc error: code = PermissionDenied desc = failed to probe endpoint: rpc error: code = PermissionDenied desc = Request had insufficient authentication scopes."'
const apiOff =
  'level=fatal msg="rpc error: code = PermissionDenied desc = Container File System API has not been used in project 4711 before or it is disabled." module=gcfs_backend'

function report(evidence: Evidence, lines: LogLine[] = []): NodeReport {
  const symptoms = gcfsdSymptoms(lines, 'node-1')
  const observation = {
    cluster: { cluster: 'orchard' },
    evidence: { ...evidence, gcfsd: { known: true, value: lines } as const },
    symptoms,
  }
  const candidates = suspect(Object.values(causes), symptoms)
  return reportNode({ node: 'node-1', observation, candidates, steps, now })
}

function marksOf({ requirements }: NodeReport): Record<string, string> {
  return Object.fromEntries(requirements.map(({ check, mark }) => [check, mark]))
}

describe('a node', () => {
  test('that streams has what can be seen of the requirements, the rest open', () => {
    const told = report(seenOn(streaming))

    expect(told).toMatchObject({ outcome: 'healthy', state: 'streaming' })
    expect(marksOf(told)).toEqual({
      'check-streaming-requirements': 'fine',
      'check-streaming-enabled': 'fine',
      'check-streaming-version': 'fine',
      'check-private-google-access': 'open',
      'check-streaming-api': 'open',
      'check-node-scopes': 'open',
      'check-service-usage': 'open',
    })
  })

  test('that has streamed an image meets what streaming takes', () => {
    const told = report(seenOn(streaming, { streamed: [image] }))

    expect(new Set(Object.values(marksOf(told)))).toEqual(new Set(['fine']))
    expect(told.streamed).toEqual([image])
  })

  test.each([
    ['without the label', seenOn({}), 'off', 'healthy', 'check-streaming-enabled'],
    [
      'with the label on Ubuntu',
      seenOn({ ...streaming, osImage: 'Ubuntu 24.04.3 LTS' }),
      'troubled',
      'diagnosed',
      'check-streaming-requirements',
    ],
  ])('%s', (_, evidence, state, outcome, culprit) => {
    const told = report(evidence)

    expect(told).toMatchObject({ state, outcome })
    expect(told.requirements).toContainEqual({ check: culprit, mark: 'culprit', remedy: expect.any(String) })
  })

  test('of Autopilot streams without a label, and its memory is nobody’s concern', () => {
    const told = report(seenOn({ autopilot: true, memoryBytes: 2 ** 34 }))

    expect(told.state).toBe('streaming')
    expect(marksOf(told)['check-streaming-enabled']).toBe('open')
    expect(told.reservedBytes).toBeUndefined()
  })

  test('of another cloud has no requirements', () => {
    expect(report(seenOn({ gke: false, memoryBytes: 2 ** 34 }))).toMatchObject({
      state: 'elsewhere',
      requirements: [],
    })
  })

  test('gives up memory by its size', () => {
    expect(report(seenOn({ ...streaming, memoryBytes: 4 * 2 ** 30 })).reservedBytes).toBe(42_949_673)
  })

  test.each([
    ['not-found', 'not-found', undefined],
    ['not-permitted', 'forbidden', 'get nodes'],
    ['not-answering', 'unreachable', undefined],
    ['not-configured', 'unreachable', undefined],
  ] as const)('that could not be read, %s, is %s', (because, outcome, missing) => {
    const told = report({ node: { known: false, because } })

    expect([told.outcome, told.missing, told.unseen]).toEqual([outcome, missing, []])
  })
})

test('a node of a cluster that refuses the credentials', () => {
  const told = report({ node: { known: false, because: 'not-authenticated' } })

  expect(told).toMatchObject({ outcome: 'unreachable', unauthenticated: true })
})

describe('errors of the streaming service', () => {
  const lines: LogLine[] = [
    { text: noScope, at: '2026-11-20T07:00:00Z' },
    { text: noScope, at: '2026-11-20T08:00:00Z' },
    { text: noScope, at: '2026-11-20T08:10:00Z' },
    { text: `${apiOff} image="quay.io/fruit/perry:1"`, at: '2026-11-20T08:20:00Z' },
    { text: 'level=error msg="odd" module=gcfs_backend', at: '2026-11-20T08:30:00Z' },
  ]

  test('are counted by cause, those of no known cause together', () => {
    const { errors } = report(seenOn(streaming), lines)

    expect(errors.map(({ cause, lines: number, lastAt }) => [cause, number, lastAt])).toEqual([
      ['streaming-scope-missing', 3, '2026-11-20T08:10:00Z'],
      ['streaming-api-disabled', 1, '2026-11-20T08:20:00Z'],
      [undefined, 1, '2026-11-20T08:30:00Z'],
    ])
  })

  test('say which requirements are not met, and what to do', () => {
    const { requirements, outcome } = report(seenOn(streaming), lines)

    expect(outcome).toBe('diagnosed')
    expect(requirements.filter(({ mark }) => mark === 'culprit')).toEqual([
      { check: 'check-streaming-api', mark: 'culprit', remedy: 'enable-streaming-api' },
      { check: 'check-node-scopes', mark: 'culprit', remedy: 'create-streaming-node-pool' },
    ])
  })

  test('are history once the node has streamed since', () => {
    const evidence = seenOn(streaming)
    const lastAt = '2026-11-20T08:50:00Z'
    const message = `Image ${image} is backed by image streaming.`
    const value = [{ reason: 'ImageStreaming', message, count: 1, lastAt }]

    const told = report({ ...evidence, nodeEvents: { known: true, value } }, lines)

    expect(marksOf(told)).toMatchObject({ 'check-streaming-api': 'fine', 'check-node-scopes': 'fine' })
  })
})

test('a report survives JSON', () => {
  const told = report(seenOn(streaming), [{ text: noScope, at: '2026-11-20T08:00:00Z' }])

  expect(JSON.parse(JSON.stringify(told))).toEqual(told)
})
