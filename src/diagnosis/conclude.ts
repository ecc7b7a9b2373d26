import {
  type Evidence,
  type EvidenceName,
  type PodFacts,
  type Unknown,
  valueOf,
} from '../evidence/evidence.ts'
import type { Observation } from '../evidence/observe.ts'
import type { Symptom } from '../evidence/symptom.ts'
import { reachOf } from './blast-radius.ts'
import {
  decidePodOutcome,
  decideTextOutcome,
  isStreamingError,
  isUnexplained,
  isUnrecognised,
  otherTroubleOf,
} from './decide-outcome.ts'
import type { Diagnosis, Finding, Outcome, Subject, Unseen } from './diagnosis.ts'
import { byWeight, findCauses, mostQuotes, quoteOf, withoutRepeats } from './find.ts'
import { gatherValues } from './gather-values.ts'
import { reportPulls } from './report-pulls.ts'
import type { Candidate } from './suspect.ts'

export type ConcludeInput = {
  subject: Subject
  observation: Observation
  candidates: readonly Candidate[]
  /** The observation's evidence and what was collected for the candidates. */
  evidence: Evidence
  now: Date
}

/** All that was seen becomes one result. Pure. */
export function conclude({ subject, observation, candidates, evidence, now }: ConcludeInput): Diagnosis {
  const { symptoms, cluster, didYouMean } = observation
  const asked = subjectValues(subject)
  const findings = findCauses(candidates, evidence, cluster)
    .map((finding) => withReach({ ...finding, values: { ...asked, ...finding.values } }, evidence))
    .sort(byWeight)
  const claimed = new Set(candidates.map(({ symptom }) => symptom))
  const unclaimed = symptoms.filter((symptom) => !claimed.has(symptom))
  const leftover = { symptoms, unclaimed }
  const pod = evidence.pod
  const outcome = pod ? decidePodOutcome(pod, findings, leftover) : decideTextOutcome(findings, leftover)
  const blocked = findings.some(({ effect }) => effect === 'blocks')
  const trouble = otherTroubleOf(symptoms, valueOf(pod))
  return {
    outcome,
    subject: withNode(subject, valueOf(pod)),
    cluster,
    findings,
    quotes: quotesFor(outcome, unclaimed, symptoms),
    pulls: reportPulls(symptoms, evidence),
    // An outcome that is about the pod itself being out of sight says so already.
    unseen: unseenIn(evidence).filter(({ source }) => source !== 'pod' || outcome === 'diagnosed'),
    read: readIn(evidence),
    didYouMean,
    values: { ...gatherValues(evidence, cluster), ...asked },
    evidence,
    at: now.toISOString(),
    ...stageOf(unclaimed),
    ...(trouble && !blocked && { otherTrouble: trouble }),
    ...pullingSince(symptoms),
    ...(pod && !pod.known && pod.permission !== undefined && { missing: pod.permission }),
  }
}

/** Whether others fail too is asked only of what blocks. */
function withReach(finding: Finding, evidence: Evidence): Finding {
  const reach = finding.effect === 'blocks' ? reachOf(finding, evidence) : undefined
  return reach ? { ...finding, reach } : finding
}

function withNode(subject: Subject, pod: PodFacts | undefined): Subject {
  return subject.kind === 'pod' && pod?.node !== undefined ? { ...subject, node: pod.node } : subject
}

function subjectValues(subject: Subject) {
  return subject.kind === 'pod' ? { namespace: subject.namespace, pod: subject.pod } : {}
}

/** Outcomes that name no cause quote what they are about. */
function quotesFor(outcome: Outcome, unclaimed: readonly Symptom[], symptoms: readonly Symptom[]) {
  const about = {
    unrecognised: unclaimed.filter((symptom) => isUnrecognised(symptom) || isStreamingError(symptom)),
    unexplained: unclaimed.filter(isUnexplained),
    'not-a-pull-failure': symptoms.filter(({ kind }) => kind === 'otherTrouble' || kind === 'fault'),
  }
  const relevant = outcome in about ? about[outcome as keyof typeof about] : []
  return withoutRepeats(relevant.map(quoteOf)).slice(0, mostQuotes)
}

/** What was looked at in vain. */
export function unseenIn(evidence: Evidence): Unseen[] {
  return namesIn(evidence).flatMap((source) => {
    const fact = evidence[source]
    if (!fact || fact.known || isUnset(source, fact)) return []
    const { because, permission, detail } = fact
    return [{ source, because, ...(permission && { permission }), ...(detail && { detail }) }]
  })
}

/** Facts that sharpen a diagnosis and that nobody has to set up are not missed. */
const optional: readonly EvidenceName[] = ['nodePool', 'nodeAccount', 'repositoryPolicy', 'imageManifest']

function isUnset(source: EvidenceName, { because }: Unknown): boolean {
  // That the registry lacks an image was seen very well.
  if (source === 'imageManifest' && because === 'not-found') return true
  return because === 'not-configured' && optional.includes(source)
}

function readIn(evidence: Evidence): EvidenceName[] {
  return namesIn(evidence).filter((name) => evidence[name]?.known)
}

const evidenceNames = [
  'pod',
  'podEvents',
  'loggedEvents',
  'node',
  'nodeEvents',
  'gcfsd',
  'pullSecrets',
  'neighbours',
  'nodePool',
  'nodeAccount',
  'repositoryPolicy',
  'imageManifest',
] as const

function namesIn(evidence: Evidence): EvidenceName[] {
  return evidenceNames.filter((name) => evidence[name] !== undefined)
}

function stageOf(unclaimed: readonly Symptom[]) {
  const error = unclaimed.find((symptom) => symptom.kind === 'pullError')
  return error?.error.stage && { stage: error.error.stage }
}

function pullingSince(symptoms: readonly Symptom[]) {
  const pulling = symptoms.find(({ kind }) => kind === 'pulling')
  const since = pulling?.since ?? pulling?.at
  return since !== undefined && { pullingSince: since }
}
