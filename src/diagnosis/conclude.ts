import {
  type Evidence,
  type EvidenceName,
  type PodFacts,
  type Unknown,
  valueOf,
} from '../evidence/evidence.ts'
import type { Observation } from '../evidence/observe.ts'
import type { Symptom } from '../evidence/symptom.ts'
import type { Values } from '../steps/values.ts'
import { reachOf } from './blast-radius.ts'
import {
  decidePodOutcome,
  decideTextOutcome,
  isStreamingError,
  isUnexplained,
  isUnrecognised,
  type Leftover,
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
  for (const finding of findings) complete(finding, asked, evidence)
  findings.sort(byWeight)
  const unclaimed = unclaimedOf(symptoms, candidates)
  const leftover = { symptoms, unclaimed }
  const pod = evidence.pod
  const outcome = pod ? decidePodOutcome(pod, findings, leftover) : decideTextOutcome(findings, leftover)
  const diagnosis: Diagnosis = {
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
    values: Object.assign(gatherValues(evidence, cluster), asked),
    evidence,
    at: rfc3339(now),
  }
  return Object.assign(diagnosis, asidesOf(leftover, findings, evidence))
}

/** Whether others fail too is asked only of what blocks. */
function complete(finding: Finding, asked: Values | undefined, evidence: Evidence): void {
  if (asked) finding.values = { ...asked, ...finding.values }
  const reach = finding.effect === 'blocks' ? reachOf(finding, evidence) : undefined
  if (reach) finding.reach = reach
}

function unclaimedOf(symptoms: readonly Symptom[], candidates: readonly Candidate[]): readonly Symptom[] {
  if (candidates.length === 0) return symptoms
  return symptoms.filter((symptom) => !candidates.some((candidate) => candidate.symptom === symptom))
}

type Asides = Pick<Diagnosis, 'stage' | 'otherTrouble' | 'pullingSince' | 'missing'>

/** What is told beside the outcome, where there is anything to tell. */
function asidesOf(
  { symptoms, unclaimed }: Leftover,
  findings: readonly Finding[],
  { pod }: Evidence,
): Asides {
  const asides: Asides = {}
  const stage = unclaimed.find((symptom) => symptom.kind === 'pullError')?.error.stage
  if (stage) asides.stage = stage
  const trouble = otherTroubleOf(symptoms, valueOf(pod))
  if (trouble && !findings.some(({ effect }) => effect === 'blocks')) asides.otherTrouble = trouble
  const pulling = symptoms.find(({ kind }) => kind === 'pulling')
  const since = pulling?.since ?? pulling?.at
  if (since !== undefined) asides.pullingSince = since
  if (pod && !pod.known && pod.permission !== undefined) asides.missing = pod.permission
  return asides
}

function withNode(subject: Subject, pod: PodFacts | undefined): Subject {
  return subject.kind === 'pod' && pod?.node !== undefined ? { ...subject, node: pod.node } : subject
}

function subjectValues(subject: Subject): Values | undefined {
  return subject.kind === 'pod' ? { namespace: subject.namespace, pod: subject.pod } : undefined
}

/** Outcomes that name no cause quote what they are about. */
function quotesFor(outcome: Outcome, unclaimed: readonly Symptom[], symptoms: readonly Symptom[]) {
  const about = aboutOutcome(outcome, unclaimed, symptoms)
  return about.length === 0 ? [] : withoutRepeats(about.map(quoteOf)).slice(0, mostQuotes)
}

function aboutOutcome(outcome: Outcome, unclaimed: readonly Symptom[], symptoms: readonly Symptom[]) {
  if (outcome === 'unrecognised')
    return unclaimed.filter((symptom) => isUnrecognised(symptom) || isStreamingError(symptom))
  if (outcome === 'unexplained') return unclaimed.filter(isUnexplained)
  if (outcome !== 'not-a-pull-failure') return []
  return symptoms.filter(({ kind }) => kind === 'otherTrouble' || kind === 'fault')
}

/** What was looked at in vain. */
export function unseenIn(evidence: Evidence): Unseen[] {
  return askedFor(evidence).flatMap((source) => {
    const fact = evidence[source]
    if (!fact || fact.known || isUnset(source, fact)) return []
    const { known: _, ...reason } = fact
    return [{ source, ...reason }]
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
  return askedFor(evidence).filter((name) => evidence[name]?.known)
}

/** In the order in which a reply names them; nothing for a text. */
function askedFor(evidence: Evidence): EvidenceName[] {
  const names = Object.keys(evidence).filter(isEvidenceName)
  return names.sort((a, b) => evidenceNames.indexOf(a) - evidenceNames.indexOf(b))
}

/** In the order in which a reply names them. The compiler refuses a piece of evidence that has no place here. */
const told: Readonly<Record<EvidenceName, true>> = {
  pod: true,
  podEvents: true,
  loggedEvents: true,
  node: true,
  nodeEvents: true,
  gcfsd: true,
  pullSecrets: true,
  neighbours: true,
  nodePool: true,
  nodeAccount: true,
  repositoryPolicy: true,
  imageManifest: true,
}

function isEvidenceName(name: string): name is EvidenceName {
  return name in told
}

const evidenceNames = Object.keys(told).filter(isEvidenceName)

/** To write a time takes a tenth of all the work on a short text, and texts of a batch share their millisecond. */
let written = { ms: Number.NaN, text: '' }

function rfc3339(time: Date): string {
  const ms = time.getTime()
  if (ms !== written.ms) written = { ms, text: time.toISOString() }
  return written.text
}
