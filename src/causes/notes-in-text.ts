import type { Symptom } from '../evidence/symptom.ts'

/** Of notes paired with the words that call for them, those whose words stand in the error. */
export function notesInText<const Note extends string>(
  symptom: Symptom,
  ...notes: readonly (readonly [Note, RegExp])[]
): Note[] {
  const text = symptom.kind === 'pullError' ? symptom.error.text : ''
  return notes.filter(([, words]) => words.test(text)).map(([note]) => note)
}
