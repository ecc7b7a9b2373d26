import { describe, expect, test } from '@jest/globals'
import type { NodeReport } from '../../src/diagnosis/node-report.ts'
import { languages } from '../../src/i18n/languages.ts'
import { createTranslator } from '../../src/i18n/translator.ts'
import { planNode } from '../../src/playbook/plan-node.ts'
import { composeNodeReport } from '../../src/reply/compose-node-report.ts'
import type { Reply } from '../../src/reply/reply.ts'
import { steps } from '../../src/steps/index.ts'
import { at, memoryBytes, nodeReports, notImported, odd, reportOf } from '../support/node-reports.ts'
import { seenOn } from '../support/streaming-evidence.ts'

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

describe.each(languages)('in %s', (lang) => {
  test.each(nodeReports)('a node that %s is told in full', (_, report) => {
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
