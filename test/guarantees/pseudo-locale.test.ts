import { describe, expect, test } from '@jest/globals'
import { causes, families } from '../../src/causes/index.ts'
import type { Diagnosis, Outcome, PullReport } from '../../src/diagnosis/diagnosis.ts'
import { describeCause } from '../../src/playbook/describe-cause.ts'
import { planNode } from '../../src/playbook/plan-node.ts'
import { planPlaybook } from '../../src/playbook/plan-playbook.ts'
import { Problem, type ProblemCode } from '../../src/problems.ts'
import { composeCatalogue } from '../../src/reply/compose-catalogue.ts'
import { composeCause } from '../../src/reply/compose-cause.ts'
import { composeGroups, type PlannedGroup, type PlannedReport } from '../../src/reply/compose-groups.ts'
import { composeHelp } from '../../src/reply/compose-help.ts'
import { composeNodeReport } from '../../src/reply/compose-node-report.ts'
import { composeProblem } from '../../src/reply/compose-problem.ts'
import { composeStep } from '../../src/reply/compose-step.ts'
import { pageUrl } from '../../src/reply/page-url.ts'
import { steps } from '../../src/steps/index.ts'
import { nodeReports } from '../support/node-reports.ts'
import { closing, opening, pseudo, pseudoTranslator } from '../support/pseudo-catalogue.ts'
import { faultsIn, faultsOf, wordsIn } from '../support/pseudo-faults.ts'
import {
  compose,
  diagnosisOf,
  everythingUnseen,
  findingOf,
  keysOf,
  placeholdersOf,
  pullsOf,
} from '../support/pseudo-replies.ts'

const translator = pseudoTranslator()
const ids = Object.keys(causes) as (keyof typeof causes)[]
const at = '2026-11-22T03:00:00Z'
/** Outcomes that only looking into a cluster can have. */
const ofPods: Outcome[] = ['not-found', 'forbidden', 'unreachable', 'healthy', 'pulling']
const values = { namespace: 'checkout', pod: 'web-1', image: 'ghcr.io/acme/web:1' }

describe('a reply has no words but those of the catalogues, each a text of its own', () => {
  test.each(ids)('%s', (id) => {
    const findings = [findingOf(id), { ...findingOf(id), containers: ['web', 'job'], count: 4, since: at }]
    const many = Array.from({ length: 9 }, (_, index) => ({
      ...findingOf(id),
      image: `ghcr.io/acme/web-${index}:1`,
      containers: [`web-${index}`],
      values: { ...values, image: `ghcr.io/acme/web-${index}:1` },
    }))
    const replies = [...findings.map((finding) => [finding]), many].map((some) =>
      compose({ findings: some, outcome: 'diagnosed' }),
    )
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

describe('an answer about many pods, or a node, has no words but those of the catalogues', () => {
  const report: PlannedReport = {
    outcome: 'diagnosed',
    subject: { kind: 'namespace', namespace: 'checkout' },
    cluster: { cluster: 'prod' },
    total: 9,
    failing: 7,
    cut: true,
    groups: [],
    undiagnosed: ['web-8', 'web-9'],
    didYouMean: [],
    at,
  }
  const workload = {
    kind: 'workload',
    workloadKind: 'deployment',
    namespace: 'checkout',
    name: 'web',
  } as const
  const pods = (count: number) => Array.from({ length: count }, (_, index) => `web-${index}`)

  test('pods that fail, in groups of one, a few and many', () => {
    const diagnosis = diagnosisOf({ findings: [findingOf('registry-forbidden')], unseen: everythingUnseen() })
    const unexplained = diagnosisOf({ outcome: 'unexplained', unseen: everythingUnseen() })
    const group = (count: number, one: Diagnosis): PlannedGroup => ({
      pods: pods(count),
      representative: 'web-0',
      diagnosis: one,
      playbook: planPlaybook(one, steps),
    })
    const groups = [group(1, diagnosis), group(3, diagnosis), group(7, unexplained)]
    const replies = [[], ...groups.map((one) => [one]), groups].flatMap((some) =>
      [report.subject, workload].map((subject) =>
        composeGroups({ ...report, subject, groups: some }, translator),
      ),
    )
    expect(replies.flatMap(faultsOf)).toEqual([])
  })

  test.each(['healthy', 'not-found', 'forbidden', 'unreachable'] as const)(
    'no pod that fails: %s',
    (outcome) => {
      const replies = [report.subject, workload].map((subject) =>
        composeGroups(
          { ...report, outcome, subject, failing: 0, undiagnosed: [], didYouMean: ['web', 'webs'] },
          translator,
        ),
      )
      expect(replies.flatMap(faultsOf)).toEqual([])
    },
  )

  test.each(nodeReports)('a node that %s', (_, node) => {
    const full = { ...node, unseen: everythingUnseen() }
    const replies = [node, full].map((one) => composeNodeReport(one, planNode(one, steps), translator))
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
