import { describe, expect, test } from '@jest/globals'
import { causes } from '../../src/causes/index.ts'
import { type NodeReport, reportNode } from '../../src/diagnosis/node-report.ts'
import { suspect } from '../../src/diagnosis/suspect.ts'
import type { Evidence } from '../../src/evidence/evidence.ts'
import { gcfsdSymptoms } from '../../src/evidence/gcfsd-symptoms.ts'
import { languages } from '../../src/i18n/languages.ts'
import { createTranslator } from '../../src/i18n/translator.ts'
import { planNode } from '../../src/playbook/plan-node.ts'
import { composeNodeReport } from '../../src/reply/compose-node-report.ts'
import type { Reply } from '../../src/reply/reply.ts'
import { steps } from '../../src/steps/index.ts'
import { image, seenOn } from '../support/streaming-evidence.ts'

const notImported = 'level=error error="rpc error: code = FailedPrecondition desc = no" module=gcfs_backend'
const odd = 'level=error msg="odd" module=gcfs_backend'
const memoryBytes = 16 * 2 ** 30

function reportOf(evidence: Evidence, lines: { text: string; at?: string }[] = []): NodeReport {
  const symptoms = gcfsdSymptoms(lines, 'node-1')
  const gcfsd = { known: true, value: lines } as const
  const observation = { cluster: { cluster: 'orchard' }, evidence: { ...evidence, gcfsd }, symptoms }
  const candidates = suspect(Object.values(causes), symptoms)
  return reportNode({ node: 'node-1', observation, candidates, steps, now: new Date('2026-11-20T09:00:00Z') })
}

function compose(report: NodeReport, lang: string): Reply {
  return composeNodeReport(report, planNode(report, steps), createTranslator({ lang }))
}

function wordsOf(reply: Reply): string {
  const words: string[] = []
  JSON.stringify(reply, (key, value: unknown) => {
    if (typeof value === 'string') words.push(value)
    return key === 'commands' ? undefined : value
  })
  return words.join('\n')
}

const at = '2026-11-20T08:55:00Z'
const cases: [string, NodeReport][] = [
  ['streams', reportOf(seenOn({ streaming: true, memoryBytes }, { streamed: [image] }))],
  [
    'has trouble',
    reportOf(seenOn({ streaming: true, memoryBytes }), [{ text: notImported, at }, { text: odd }]),
  ],
  ['does not stream', reportOf(seenOn({ memoryBytes }))],
  ['is of another cloud', reportOf(seenOn({ gke: false }))],
  ['is not there', reportOf({ node: { known: false, because: 'not-found' } })],
  ['may not be read', reportOf({ node: { known: false, because: 'not-permitted' } })],
  ['does not answer', reportOf({ node: { known: false, because: 'not-answering' } })],
]

describe.each(languages)('in %s', (lang) => {
  test.each(cases)('a node that %s is told in full', (_, report) => {
    const reply = compose(report, lang)

    expect(wordsOf(reply)).not.toMatch(/\bundefined\b|\bnull\b|\bNaN\b|\{\{|\}\}|reply\.node/)
    expect(reply.title).toContain('node-1')
    expect(reply.outcome).toBe(report.outcome)
  })
})

describe('composeNodeReport', () => {
  test('lists each requirement with its mark, then what to do', () => {
    const reply = compose(reportOf(seenOn({ memoryBytes })), 'en')

    const marks = reply.nodes.flatMap((node) => (node.kind === 'step' ? node.mark : []))
    expect(marks).toEqual(['fine', 'culprit', 'open', 'open', 'open', 'open', 'open', 'open'])
  })

  test('names causes with counts and the last time, and quotes the log', () => {
    const lines = [{ text: notImported, at }, { text: notImported, at }, { text: odd }]
    const reply = compose(reportOf(seenOn({ streaming: true }), lines), 'en')

    const list = reply.nodes.find((node) => node.kind === 'list')
    const items = list?.items.map((spans) => spans.map(({ text }) => text).join(''))
    expect(items).toEqual([
      'Image streaming: the image isn’t ready to stream yet. Lines: 2; the last one 5 minutes ago.',
      'Other errors. Lines: 1.',
    ])
    expect(reply.nodes.filter(({ kind }) => kind === 'quote')).toHaveLength(2)
  })

  test('says what streaming takes, or would take, of the memory', () => {
    const on = wordsOf(compose(reportOf(seenOn({ streaming: true, memoryBytes })), 'en'))
    const off = wordsOf(compose(reportOf(seenOn({ memoryBytes })), 'en'))

    expect(on).toContain('reserves about 111.7 MB of 17.2 GB')
    expect(off).toContain('would reserve about 111.7 MB')
  })
})
