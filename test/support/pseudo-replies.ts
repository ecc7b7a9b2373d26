import { causes } from '../../src/causes/index.ts'
import type { Diagnosis, Finding, PullReport } from '../../src/diagnosis/diagnosis.ts'
import type { Evidence } from '../../src/evidence/evidence.ts'
import { planPlaybook } from '../../src/playbook/plan-playbook.ts'
import { composeReply } from '../../src/reply/compose-reply.ts'
import type { Reply } from '../../src/reply/reply.ts'
import { steps } from '../../src/steps/index.ts'
import { readCatalogue } from './catalogue.ts'
import { pseudoTranslator } from './pseudo-catalogue.ts'

const translator = pseudoTranslator()
const english = readCatalogue('en')
const at = '2026-11-22T03:00:00Z'
const values = { namespace: 'checkout', pod: 'web-1', image: 'ghcr.io/acme/web:1' }

export function compose(fields: Partial<Diagnosis>): Reply {
  const diagnosis = diagnosisOf(fields)
  return composeReply(diagnosis, planPlaybook(diagnosis, steps), translator)
}

export function diagnosisOf(fields: Partial<Diagnosis>): Diagnosis {
  return {
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
}

export function findingOf(id: keyof typeof causes): Finding {
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

export function pullsOf(how: PullReport['how']): PullReport[] {
  const base = { how, container: 'web', image: 'ghcr.io/acme/web:1' }
  const reasons = keysOf('replies:reply.whyDownloaded.') as NonNullable<PullReport['why']>[]
  const full = { ...base, pullMs: 4200, waitingMs: 90_000, sizeBytes: 12_000_000 }
  return [base, full, ...(how === 'downloaded' ? reasons.map((why) => ({ ...full, why })) : [])]
}

export function everythingUnseen(): Diagnosis['unseen'] {
  const sources = keysOf('replies:reply.evidence.') as Diagnosis['unseen'][number]['source'][]
  const reasons = ['not-permitted', 'not-found', 'expired', 'not-configured', 'not-answering'] as const
  return sources.flatMap((source) => reasons.map((because) => ({ source, because, permission: 'get it' })))
}

function silentEvidence(): Evidence {
  return { podEvents: { known: true, value: [] }, loggedEvents: { known: true, value: [] } }
}

/** The next words of all keys with a beginning, plural endings taken off. */
export function keysOf(beginning: string): string[] {
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

export function placeholdersOf(key: string): string[] {
  return Array.from((english[key] ?? '').matchAll(/\{\{(\w+)\}\}/g), ([, name = '']) => name)
}
