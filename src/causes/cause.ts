import type causeTexts from '../../locales/en/causes.json'
import type { Evidence, EvidenceName, EvidenceView } from '../evidence/evidence.ts'
import type { Symptom, SymptomOf } from '../evidence/symptom.ts'
import type { PullError } from '../pull-error/pull-error.ts'
import type { GcfsdLine } from '../pull-error/reading.ts'
import type { PageId } from '../steps/pages.ts'
import type { StepId } from '../steps/step.ts'
import { viewer } from '../steps/step.ts'
import type { Values } from '../steps/values.ts'

/** A cause exists when locales/en/causes.json has its texts. */
export type CauseId = keyof typeof causeTexts

/** `confirmed` by evidence that was looked up, `likely` from the text alone. */
export type Certainty = 'confirmed' | 'likely' | 'possible'
export type Verdict = Certainty | 'ruled-out'
export type Effect = 'blocks' | 'degrades' | 'informs'
export type Actor = 'developer' | 'platform'

/** Equal to, one of, matching, present or absent; objects are matched field by field. */
export type Expected<Value> =
  | Value
  | readonly Value[]
  | boolean
  | (Value extends string ? RegExp : never)
  | (Value extends object ? Pattern<Value> : never)
export type Pattern<Fields> = { [Key in keyof Fields]?: Expected<NonNullable<Fields[Key]>> }

type SymptomSignature<Kind extends 'status' | 'pulled' | 'alreadyPresent' | 'streamed' | 'fault'> = {
  in: Kind
  unless?: RegExp
} & Pattern<Omit<SymptomOf<Kind>, 'kind'>>

/** Where the symptom shows and what it looks like there: data, evaluated by one shared matcher. */
export type Signature =
  | ({ in: 'pullError'; unless?: RegExp } & Pattern<PullError>)
  | ({ in: 'gcfsd'; unless?: RegExp } & Pattern<GcfsdLine>)
  | SymptomSignature<'status'>
  | SymptomSignature<'pulled'>
  | SymptomSignature<'alreadyPresent'>
  | SymptomSignature<'streamed'>
  | SymptomSignature<'fault'>

type NotesOf<Id extends CauseId> = (typeof causeTexts)[Id] extends { notes: infer Notes }
  ? Extract<keyof Notes, string>
  : never

export type Cause<Id extends CauseId = CauseId, Needs extends EvidenceName = EvidenceName> = {
  id: Id
  effect: Effect
  /** Who can act: the developer of the manifest or image, or the platform's administrator. */
  actor: Actor
  signatures: readonly Signature[]
  needs?: readonly Needs[]
  /** Only where judgement is needed; without it the place of the symptom decides the certainty. */
  confirm?: (evidence: EvidenceView<Needs>, symptom: Symptom) => Verdict
  /** Only where the same symptom weighs more or less, depending on the evidence. */
  effectOf?: (evidence: EvidenceView<Needs>, symptom: Symptom) => Effect
  /** What only this cause reads out of symptom and evidence, for its texts and steps. */
  values?: (evidence: EvidenceView<Needs>, symptom: Symptom) => Values
  /** Extra sentences of the catalogue (`notes` of this cause) that this case calls for. */
  notes?: (evidence: EvidenceView<Needs>, symptom: Symptom) => readonly NotesOf<Id>[]
  playbook: readonly StepId[]
  page?: PageId
}

/** What the engine sees of a cause, whatever evidence it declared. */
export type AnyCause = {
  id: CauseId
  effect: Effect
  actor: Actor
  signatures: readonly Signature[]
  needs: readonly EvidenceName[]
  confirm?: (evidence: Evidence, symptom: Symptom) => Verdict
  effectOf?: (evidence: Evidence, symptom: Symptom) => Effect
  values?: (evidence: Evidence, symptom: Symptom) => Values
  notes: (evidence: Evidence, symptom: Symptom) => readonly string[]
  playbook: readonly StepId[]
  page?: PageId
}

export function defineCause<Id extends CauseId, const Needs extends EvidenceName = never>(
  cause: Cause<Id, Needs>,
): AnyCause & { id: Id } {
  const { confirm, effectOf, values, notes, needs = [], ...rest } = cause
  const view = viewer(needs)
  return {
    ...rest,
    needs,
    ...(confirm && { confirm: (evidence, symptom) => confirm(view(evidence), symptom) }),
    ...(effectOf && { effectOf: (evidence, symptom) => effectOf(view(evidence), symptom) }),
    ...(values && { values: (evidence, symptom) => values(view(evidence), symptom) }),
    notes: (evidence, symptom) => notes?.(view(evidence), symptom) ?? [],
  }
}
