import type { Symptom } from '../evidence/symptom.ts'
import type { Signature } from './cause.ts'

/** Whether a symptom shows where and as the signature says. The one matcher of all causes. */
export function matchesSignature(signature: Signature, symptom: Symptom): boolean {
  if (signature.in !== symptom.kind) return false
  const { in: _, unless, ...expected } = { unless: undefined, ...signature }
  const fields = fieldsOf(symptom)
  return matches(expected, fields) && !unless?.test(fields.text)
}

function fieldsOf(symptom: Symptom): { text: string } {
  if (symptom.kind === 'pullError') return symptom.error
  return symptom.kind === 'gcfsd' ? symptom.line : symptom
}

function matches(expected: unknown, actual: unknown): boolean {
  // `true` and `false` ask for a field to be present or absent, or for a flag to be so.
  if (typeof expected === 'boolean') return (actual !== undefined && actual !== false) === expected
  if (expected instanceof RegExp) return typeof actual === 'string' && expected.test(actual)
  if (Array.isArray(expected)) return expected.some((one) => matches(one, actual))
  if (!isRecord(expected)) return expected === actual
  return isRecord(actual) && Object.entries(expected).every(([name, value]) => matches(value, actual[name]))
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
