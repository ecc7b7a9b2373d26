import { describe, expect, test } from '@jest/globals'
import { causes, families } from '../../src/causes/index.ts'
import type { Diagnosis, Finding, Outcome, PullReport } from '../../src/diagnosis/diagnosis.ts'
import type { Evidence } from '../../src/evidence/evidence.ts'
import { describeCause } from '../../src/playbook/describe-cause.ts'
import { planPlaybook } from '../../src/playbook/plan-playbook.ts'
import { Problem, type ProblemCode } from '../../src/problems.ts'
import { composeCatalogue } from '../../src/reply/compose-catalogue.ts'
import { composeCause } from '../../src/reply/compose-cause.ts'
import { composeHelp } from '../../src/reply/compose-help.ts'
import { composeProblem } from '../../src/reply/compose-problem.ts'
import { composeReply } from '../../src/reply/compose-reply.ts'
import { composeStep } from '../../src/reply/compose-step.ts'
import { pageUrl } from '../../src/reply/page-url.ts'
import type { Reply, ReplyNode } from '../../src/reply/reply.ts'
import { steps } from '../../src/steps/index.ts'
import { readCatalogue } from '../support/catalogue.ts'
import { closing, opening, outsideOf, pseudo, pseudoTranslator } from '../support/pseudo-catalogue.ts'

const translator = pseudoTranslator()
const english = readCatalogue('en')
const ids = Object.keys(causes) as (keyof typeof causes)[]
const at = '2026-11-22T03:00:00Z'
/** Outcomes that only looking into a cluster can have. */
const ofPods: Outcome[] = ['not-found', 'forbidden', 'unreachable', 'healthy', 'pulling']
const values = { namespace: 'checkout', pod: 'web-1', image: 'ghcr.io/acme/web:1' }

describe('a reply has no words but those of the catalogues, each a text of its own', () => {
  test.each(ids)('%s', (id) => {
    const findings = [findingOf(id), { ...findingOf(id), containers: ['web', 'job'], count: 4, since: at }]
    const replies = findings.map((finding) => compose({ findings: [finding], outcome: 'diagnosed' }))
    expect(replies.flatMap(faultsOf)).toEqual([])
  })

  test.each(keysOf('replies:reply.outcome.') as Outcome[])('the outcome %s', (outcome) => {
    const pulls = keysOf('replies:reply.pull.')
      .filter((how) => !['queued', 'size'].includes(how))
      .flatMap((how) => pullsOf(how as PullReport['how']))
    const stages = keysOf('replies:reply.stage.') as NonNullable<Diagnosis['stage']>[]
    const troubles = keysOf('replies:reply.otherTrouble.') as NonNullable<Diagnosis['otherTrouble']>[]
    const replies = [
      compose({ outcome, pulls }),
      compose({ outcome, didYouMean: ['a/b', 'a/c'], missing: 'get pods', unseen: everythingUnseen() }),
      ...(ofPods.includes(outcome) ? [] : [compose({ outcome, subject: { kind: 'text' } })]),
      ...stages.map((stage) => compose({ outcome, stage })),
      ...troubles.map((otherTrouble) => compose({ outcome, otherTrouble })),
    ]
    expect(replies.flatMap(faultsOf)).toEqual([])
  })

  test('every step, whatever evidence said of it', () => {
    const nodes = Object.values(steps).flatMap(({ id, nature, page }) =>
      (['open', 'fine', 'culprit'] as const).map((mark, index) => {
        const commands = [{ text: 'true', missing: ['POD_NAME', 'NAMESPACE'] }]
        const planned = { step: id, causes: [], mark, disrupts: nature === 'disrupts', commands, values }
        return composeStep({ ...planned, ...(page && { page }) }, index + 1, translator)
      }),
    )
    expect(nodes.flatMap(wordsIn).flatMap(faultsIn)).toEqual([])
  })

  test('the catalogue of causes, and each of its pages', () => {
    const described = Object.entries(families).flatMap(([family, members]) =>
      Object.values(members).map((cause) =>
        describeCause(cause, { family, steps, urlOf: (page) => pageUrl(page, translator) }),
      ),
    )
    const replies = [
      composeCatalogue(described, translator),
      ...described.map((one) => composeCause(one, translator)),
    ]
    expect(replies.flatMap(faultsOf)).toEqual([])
  })

  test('problems and help', () => {
    const problems = keysOf('replies:problems.').map((code) => {
      const names = [`problems.${code}`, `nextSteps.${code}`].flatMap((key) =>
        placeholdersOf(`replies:${key}`),
      )
      return new Problem(code as ProblemCode, Object.fromEntries(names.map((name) => [name, '42'])))
    })
    const replies = [
      ...problems.map((problem) => composeProblem(problem, translator)),
      ...(['slack', 'terminal'] as const).map((surface) => composeHelp(translator, surface)),
    ]
    expect(replies.flatMap(faultsOf)).toEqual([])
  })
})

describe('the check', () => {
  test.each([
    [
      `${opening}ä ${opening}b${closing}${closing} ${opening}c.${closing}`,
      [expect.stringContaining('is no sentence')],
    ],
    [`${opening}One.${closing} ${opening}Two.${closing}`, []],
    [`${opening}One${closing} two`, [expect.stringContaining('outside of the catalogues: "two"')]],
    ['/pullcheck', [expect.stringContaining('outside')]],
  ])('of %s finds %j', (text, faults) => {
    expect(faultsIn(text)).toEqual(faults)
  })

  test('leaves program text as it is', () => {
    expect(pseudo('See `code` at {{host}} [on](https://a.example)')).toBe(
      `${opening}Sëë \`code\` át {{host}} [öñ](https://a.example)${closing}`,
    )
  })
})

function compose(fields: Partial<Diagnosis>): Reply {
  const diagnosis: Diagnosis = {
    outcome: 'diagnosed',
    subject: { kind: 'pod', namespace: 'checkout', pod: 'web-1', node: 'node-1' },
    cluster: { cluster: 'prod' },
    findings: [],
    quotes: [{ text: 'boom', source: 'pod-status', at }],
    pulls: [],
    unseen: [],
    read: [],
    didYouMean: [],
    values,
    evidence: silentEvidence(),
    at,
    ...fields,
  }
  return composeReply(diagnosis, planPlaybook(diagnosis, steps), translator)
}

function findingOf(id: keyof typeof causes): Finding {
  const { effect, actor, playbook, page } = causes[id]
  return {
    cause: id,
    symptom: 'pullError',
    certainty: 'likely',
    effect,
    actor,
    playbook,
    values,
    containers: ['web'],
    image: 'ghcr.io/acme/web:1',
    google: true,
    bareImage: false,
    quotes: [{ text: 'boom', source: 'pod-event' }],
    notes: keysOf(`causes:${id}.notes.`),
    reach: { scope: 'image', failing: 3, total: 7, shared: 'ghcr.io/acme/web:1' },
    ...(page && { page }),
  }
}

function pullsOf(how: PullReport['how']): PullReport[] {
  const base = { how, container: 'web', image: 'ghcr.io/acme/web:1' }
  const reasons = keysOf('replies:reply.whyDownloaded.') as NonNullable<PullReport['why']>[]
  const full = { ...base, pullMs: 4200, waitingMs: 90_000, sizeBytes: 12_000_000 }
  return [base, full, ...(how === 'downloaded' ? reasons.map((why) => ({ ...full, why })) : [])]
}

function everythingUnseen(): Diagnosis['unseen'] {
  const sources = keysOf('replies:reply.evidence.') as Diagnosis['unseen'][number]['source'][]
  const reasons = ['not-permitted', 'not-found', 'expired', 'not-configured', 'not-answering'] as const
  return sources.flatMap((source) => reasons.map((because) => ({ source, because, permission: 'get it' })))
}

function silentEvidence(): Evidence {
  return { podEvents: { known: true, value: [] }, loggedEvents: { known: true, value: [] } }
}

/** The next words of all keys with a beginning, plural endings taken off. */
function keysOf(beginning: string): string[] {
  const keys = Object.keys(english).filter((key) => key.startsWith(beginning))
  return [
    ...new Set(
      keys.map(
        (key) =>
          key
            .slice(beginning.length)
            .split('.')[0]
            ?.replace(/_(one|other)$/, '') ?? '',
      ),
    ),
  ]
}

function placeholdersOf(key: string): string[] {
  return Array.from((english[key] ?? '').matchAll(/\{\{(\w+)\}\}/g), ([, name = '']) => name)
}

function faultsOf({ title, nodes }: Reply): string[] {
  return [title, ...nodes.flatMap(wordsIn)].flatMap(faultsIn)
}

/** Every run of words that a reader gets; what programs said, commands and code are not words. */
function wordsIn(node: ReplyNode): string[] {
  const runs: string[] = []
  JSON.stringify(node, (key, value: unknown) => {
    if (isRich(value)) {
      runs.push(value.map(({ kind, text }) => (kind === 'code' ? text.replace(/[^⟦⟧]/g, '') : text)).join(''))
      return undefined
    }
    const words = ['label', 'markLabel'].includes(key) && typeof value === 'string'
    if (words) runs.push(value)
    return value
  })
  return runs
}

function isRich(value: unknown): value is { kind: string; text: string }[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every(
      (span) =>
        'text' in span &&
        typeof span.text === 'string' &&
        ['text', 'strong', 'code', 'link'].includes(span.kind),
    )
  )
}

/** Texts that stand side by side must be whole sentences, since other languages order words differently. */
function faultsIn(run: string): string[] {
  const { outside, texts } = outsideOf(run)
  const stray = /[\p{L}\p{N}]/u.test(outside)
    ? [`outside of the catalogues: "${outside.trim()}" in ${run}`]
    : []
  const fragments = texts.length < 2 ? [] : texts.filter((text) => !/[.!?…][)"”’⟧]*$/.test(text))
  return [...stray, ...fragments.map((text) => `${text} is no sentence, but stands beside others: ${run}`)]
}
