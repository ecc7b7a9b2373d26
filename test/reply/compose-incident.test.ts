import { describe, expect, test } from '@jest/globals'
import { diagnoseText } from '../../src/diagnose-text.ts'
import type { Diagnosis } from '../../src/diagnosis/diagnosis.ts'
import { languages } from '../../src/i18n/languages.ts'
import { createTranslator } from '../../src/i18n/translator.ts'
import { planPlaybook } from '../../src/playbook/plan-playbook.ts'
import { composeIncident, composeLink } from '../../src/reply/compose-incident.ts'
import { composeReply } from '../../src/reply/compose-reply.ts'
import type { Reply } from '../../src/reply/reply.ts'
import { steps } from '../../src/steps/index.ts'
import type { Incident, IncidentPod, PodState } from '../../src/store/records.ts'
import { incident } from '../store/records.ts'

const error =
  'Failed to pull image "registry.fig.test/team/app:1": failed to do request: Head "https://registry.fig.test/v2/team/app/manifests/1": dial tcp: lookup registry.fig.test on 10.8.0.10:53: no such host'
const diagnosis: Diagnosis = diagnoseText(error, { slowPullMs: 60_000, now: new Date(1_790_000_000_000) })
const openedAt = 1_790_000_000_000
const minute = 60_000

function pods(...states: PodState[]): IncidentPod[] {
  return states.map((state, index) => ({
    namespace: 'shop',
    name: `cart-${index + 1}`,
    state,
    since: openedAt,
  }))
}

function tell(more: Partial<Incident>, lang = 'en'): Reply {
  const whole = incident('i1', { openedAt, diagnosis, pods: pods('failing'), ...more })
  return composeIncident(whole, planPlaybook(diagnosis, steps), createTranslator({ lang }))
}

/** All texts of a reply's part, one after the other. */
function wordsOf(value: unknown): string {
  if (typeof value === 'string') return `${value} `
  return typeof value === 'object' && value !== null ? Object.values(value).map(wordsOf).join('') : ''
}
const ended = (more: Partial<Incident>) =>
  tell({ state: 'closed', closedAt: openedAt + 12 * minute + 20_000, ...more })
const kindsOf = ({ nodes }: Reply) => nodes.map(({ kind }) => kind)

describe('an open incident', () => {
  test('of one pod and one alert is told as the same question would be', () => {
    const asked = composeReply(diagnosis, planPlaybook(diagnosis, steps), createTranslator({ lang: 'en' }))

    expect(tell({ alerts: 1 })).toEqual(asked)
  })

  test('of many says below its heading how many pods and alerts there are', () => {
    const reply = tell({ alerts: 7, pods: pods('failing', 'failing', 'recovered') })

    expect(reply.title).toContain('pods affected: 3')
    expect(kindsOf(reply).slice(0, 2)).toEqual(['heading', 'facts'])
    const facts = wordsOf(reply.nodes[1])
    expect(facts).toContain('shop/cart-1')
    expect(facts).not.toContain('shop/cart-3')
    expect(facts).toMatch(/Failing now .*2 .*Alerts .*7 /)
  })

  test('names ten pods at most', () => {
    const facts = wordsOf(tell({ pods: pods(...Array<PodState>(40).fill('failing')) }).nodes[1])

    expect(facts).toContain('40')
    expect(facts).toContain('shop/cart-10')
    expect(facts).not.toContain('shop/cart-11')
  })

  test("of an alert's words alone counts no pods", () => {
    const reply = tell({ alerts: 3, pods: [] })

    expect(reply.title).not.toContain('pods affected')
    expect(wordsOf(reply.nodes[1])).not.toContain('Pods')
  })

  test('keeps its steps', () => {
    expect(kindsOf(tell({ alerts: 2 }))).toContain('step')
  })
})

describe('a closed incident', () => {
  test.each([
    ['one recovered', pods('recovered'), /Recovered after 12 minutes\. .*1 pod has its image now\./],
    ['all recovered', pods('recovered', 'recovered'), /2 pods have their image now\./],
    ['one is gone', pods('gone'), /1 pod no longer exists\./],
    ['both', pods('recovered', 'gone', 'gone'), /1 pod has its image now\. .*2 pods no longer exist\./],
  ])('says first that it is over, and what was seen: %s', (_, known, expected) => {
    const reply = ended({ pods: known })

    expect(reply.title).toMatch(/^Recovered after 12 minutes\. The trouble was: /)
    expect(reply.nodes[0]?.kind).toBe('paragraph')
    expect(wordsOf(reply.nodes[0]).replaceAll(/(text|paragraph|strong) /g, '')).toMatch(expected)
  })

  test('has no steps any more, and no heading above nothing', () => {
    const kinds = kindsOf(ended({ pods: pods('recovered') }))

    expect(kinds).not.toContain('step')
    expect(kinds.at(-1)).not.toBe('heading')
    expect(kinds.join()).not.toContain('heading,heading')
  })

  test('that was short is counted in seconds', () => {
    expect(ended({ pods: pods('recovered'), closedAt: openedAt + 41_300 }).title).toContain('41 s')
  })

  test('whose pods nobody saw does not claim that they recovered', () => {
    const reply = ended({ pods: [], linkedAt: openedAt + 2 * minute })

    expect(reply.title).not.toContain('Recovered')
    expect(wordsOf(reply.nodes[0])).toContain('No further alert for 10 minutes')
  })
})

describe('an incident that ended without a recovery', () => {
  const steps = kindsOf(tell({ alerts: 2 })).filter((kind) => kind === 'step').length

  test('says that nobody looks any more, and keeps its steps', () => {
    const reply = ended({ alerts: 2, ending: { because: 'unwatched' } })

    expect(reply.title).not.toContain('Recovered')
    expect(wordsOf(reply.nodes[0])).toContain('No longer watched.')
    expect(kindsOf(reply).filter((kind) => kind === 'step')).toHaveLength(steps)
  })

  test('told again after it was joined to another one, is the answer that it was', () => {
    const reply = ended({ alerts: 2, ending: { because: 'joined', incident: 'i0' } })

    expect(kindsOf(reply)).toEqual(kindsOf(tell({ alerts: 2 })))
    expect(reply.title).not.toContain('Recovered')
  })
})

describe.each([...languages])('in %s', (lang) => {
  test('there are words for each state', () => {
    const titles = [
      tell({ alerts: 2 }, lang).title,
      tell({ state: 'closed', closedAt: openedAt + minute, pods: pods('gone') }, lang).title,
    ]

    expect(new Set(titles).size).toBe(2)
    expect(titles.join()).not.toContain('{{')
  })

  test.each(['alert', 'joined'] as const)('there is one line with the link: %s', (linkFor) => {
    const url = 'https://kiosk.slack.com/archives/C1/p1790000000000001'
    const { nodes } = composeLink(incident('i1', { diagnosis }), url, linkFor, createTranslator({ lang }))

    expect(nodes).toHaveLength(1)
    expect(JSON.stringify(nodes)).toContain(url)
  })
})
