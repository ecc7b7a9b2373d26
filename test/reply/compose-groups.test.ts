import { describe, expect, test } from '@jest/globals'
import { diagnoseText } from '../../src/diagnose-text.ts'
import { languages } from '../../src/i18n/languages.ts'
import { createTranslator } from '../../src/i18n/translator.ts'
import { composeGroups, type PlannedGroup, type PlannedReport } from '../../src/reply/compose-groups.ts'

const at = '2026-05-04T10:00:00.000Z'
const diagnosis = diagnoseText('Failed to pull image "reg.example/plum/press:1": not found', {
  slowPullMs: 60_000,
  now: new Date(at),
})

function group(pods: string[]): PlannedGroup {
  return { representative: pods[0] ?? '', pods, diagnosis, playbook: { steps: [] } }
}

function report(fields: Partial<PlannedReport>): PlannedReport {
  return {
    outcome: 'diagnosed',
    subject: { kind: 'namespace', namespace: 'orchard' },
    cluster: {},
    total: 9,
    failing: 7,
    cut: false,
    groups: [],
    undiagnosed: [],
    didYouMean: [],
    at,
    ...fields,
  }
}

const seven = ['press-a', 'press-b', 'press-c', 'press-d', 'press-e', 'press-f', 'press-g']

describe.each([...languages])('in %s', (lang) => {
  const compose = (fields: Partial<PlannedReport>) => {
    const reply = composeGroups(report(fields), createTranslator({ lang }))
    return { reply, words: JSON.stringify(reply) }
  }

  test('counts the pods of a group and names a few of them', () => {
    const { reply, words } = compose({ groups: [group(seven)] })

    expect(reply.title).toMatch(/orchard.*[79].*[79]/)
    expect(words).toContain('press-e')
    expect(words).not.toContain('press-f')
    expect(reply.nodes.filter(({ kind }) => kind === 'heading')).toHaveLength(2)
  })

  test('names each pod of a small group, and the one that was looked at', () => {
    const { reply } = compose({ groups: [group(['press-a', 'press-b'])] })

    const facts = reply.nodes.find((node) => node.kind === 'facts')
    expect(JSON.stringify(facts)).toMatch(/press-a.*press-b.*"code","text":"press-a"/)
  })

  test('says what was not looked at', () => {
    const { words } = compose({ groups: [group(['press-a'])], undiagnosed: ['press-z'], cut: true })

    expect(words).toContain('pod orchard/press-z')
    expect(words).not.toMatch(/\{\{|undefined|replies:/)
  })

  test.each([
    ['healthy', '9'],
    ['not-found', 'orchard'],
    ['forbidden', 'list pods'],
    ['unreachable', 'Kubernetes API'],
  ] as const)('%s', (outcome, expected) => {
    const { reply, words } = compose({ outcome, failing: 0 })

    expect(reply.outcome).toBe(outcome)
    expect(
      words.replace('l’API Kubernetes', 'Kubernetes API').replace('API de Kubernetes', 'Kubernetes API'),
    ).toContain(expected)
    expect(words).not.toMatch(/\{\{|undefined|replies:/)
  })

  test('credentials that the cluster refuses', () => {
    const refused = compose({ outcome: 'unreachable', unauthenticated: true, failing: 0 })
    const silent = compose({ outcome: 'unreachable', failing: 0 })

    expect(refused.words).not.toMatch(/\{\{|undefined|replies:/)
    expect(refused.reply.title).not.toBe(silent.reply.title)
  })
})

describe('what could not be seen', () => {
  const gone = { source: 'podEvents', because: 'expired' } as const
  const refused = { source: 'node', because: 'not-permitted', permission: 'get nodes' } as const
  const groups = [
    { ...group(['press-a']), diagnosis: { ...diagnosis, unseen: [refused, gone] } },
    { ...group(['press-b']), diagnosis: { ...diagnosis, unseen: [refused] } },
  ]
  const headingsOf = (fields: Partial<PlannedReport>) =>
    composeGroups(report(fields), createTranslator({ lang: 'en' })).nodes.flatMap((node, index, nodes) => {
      const below = nodes[index + 1]
      const isUnseen = node.kind === 'heading' && JSON.stringify(node.text).includes('could not see')
      return isUnseen && below?.kind === 'list' ? [{ stays: node.stays, items: below.items.length }] : []
    })

  test('for no group is said once, at the end; for one group, below that group', () => {
    expect(headingsOf({ groups })).toEqual([
      { stays: undefined, items: 1 },
      { stays: true, items: 1 },
    ])
  })

  test('for the only group belongs into the first message', () => {
    expect(headingsOf({ groups: groups.slice(0, 1) })).toEqual([{ stays: true, items: 2 }])
  })
})
