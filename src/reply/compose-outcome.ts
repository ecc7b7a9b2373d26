import type { Diagnosis } from '../diagnosis/diagnosis.ts'
import type { Translator } from '../i18n/translator.ts'
import type { ReplyNode } from './reply.ts'

/** What happened when no cause says it: a heading and a sentence or two. */
export function composeOutcome(diagnosis: Diagnosis, translator: Translator): ReplyNode[] {
  const { outcome, otherTrouble, stage, didYouMean } = diagnosis
  const say = (key: string, values = {}): ReplyNode => ({
    kind: 'paragraph',
    text: translator.rich({ key: `replies:reply.${key}`, values }),
  })
  const trouble = otherTrouble ? [say(`otherTrouble.${otherTrouble}`)] : []
  if (outcome === 'diagnosed') return trouble
  return [
    { kind: 'heading', text: translator.rich({ key: outcomeTitle(diagnosis) }) },
    say(`outcome.${outcomeKey(diagnosis)}.${bodyKey(diagnosis)}`, valuesFor(diagnosis)),
    ...(outcome === 'unrecognised' && stage ? [say(`stage.${stage}`)] : []),
    ...trouble,
    ...(didYouMean.length > 0 ? [say('didYouMean', { pods: { list: didYouMean } })] : []),
  ]
}

/** A pasted text had no sources to be silent. */
export function outcomeTitle(diagnosis: Diagnosis): string {
  const { outcome, subject } = diagnosis
  const key = outcome === 'unexplained' && subject.kind === 'text' ? 'titleOfText' : 'title'
  return `replies:reply.outcome.${outcomeKey(diagnosis)}.${key}`
}

/** A cluster that refuses the credentials did answer, and something else mends that. */
function outcomeKey({ outcome, evidence: { pod } }: Diagnosis): string {
  const isRefused = outcome === 'unreachable' && pod?.known === false && pod.because === 'not-authenticated'
  return isRefused ? 'unauthenticated' : outcome
}

function bodyKey({ outcome, subject, otherTrouble, pulls, pullingSince }: Diagnosis): string {
  if (outcome === 'not-a-pull-failure' && !otherTrouble && pulls.length > 0) return 'pulled'
  if (outcome === 'pulling' && pullingSince === undefined) return 'undated'
  return subject.kind === 'text' && outcome === 'unexplained' ? 'text' : 'body'
}

function valuesFor({ subject, missing, pullingSince, at }: Diagnosis) {
  return {
    ...(subject.kind === 'pod' && { pod: subject.pod, namespace: subject.namespace }),
    permission: missing ?? 'get pods',
    ...(pullingSince !== undefined && { time: { agoMs: Date.parse(at) - Date.parse(pullingSince) } }),
  }
}

/** What the cause is called, or what the diagnosis came to without one. */
export function composeCause(diagnosis: Diagnosis, { text }: Translator): string {
  const cause = diagnosis.outcome === 'diagnosed' ? diagnosis.findings[0]?.cause : undefined
  return text({ key: cause ? `causes:${cause}.title` : outcomeTitle(diagnosis) })
}
