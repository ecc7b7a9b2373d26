import type { Symptom } from '../evidence/symptom.ts'
import { type NameMistake, nameMistakeOf } from './name-mistake.ts'

const quoted = /\b(?:image tag|image (?:name|reference)|short-name) "([^"]{0,500})"/

/** What is wrong with the name that a runtime refused; undefined where nothing tells the name. */
export function refusedName(symptom: Symptom): NameMistake | undefined {
  if (symptom.kind !== 'pullError' && symptom.kind !== 'status') return undefined
  const text = symptom.kind === 'pullError' ? symptom.error.text : symptom.text
  const name = quoted.exec(text)?.[1] ?? symptom.image
  const mistake = name === undefined ? undefined : nameMistakeOf(name)
  // Docker Hub's short names are fine for containerd and Docker; only CRI-O minds, and says so.
  return mistake?.kind === 'shortName' && !/short-name|did not resolve/.test(text) ? undefined : mistake
}
