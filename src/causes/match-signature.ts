import type { Symptom } from '../evidence/symptom.ts'
import { expression } from '../pull-error/expressions/expression.ts'
import type { Signature } from './cause.ts'

type Check = (actual: unknown) => boolean

/** What a signature is compared with. */
export type Fields = Readonly<Record<string, unknown>> & { text: string }

/** Whether a symptom shows where and as the signature says. The one matcher of all causes. */
export function matchesSignature(signature: Signature, symptom: Symptom): boolean {
  return signature.in === symptom.kind && signatureMatcher(signature)(fieldsOf(symptom))
}

/** The signature made ready for many symptoms, all of the kind that it is about. */
export function signatureMatcher(signature: Signature): (fields: Fields) => boolean {
  const { in: _, unless, ...expected } = { unless: undefined, ...signature }
  const isExpected = checkFields(expected)
  const exception = unless && expression(unless)
  return (fields) => isExpected(fields) && !exception?.test(fields.text)
}

export function fieldsOf(symptom: Symptom): Fields {
  if (symptom.kind === 'pullError') return symptom.error
  return symptom.kind === 'gcfsd' ? symptom.line : symptom
}

function checkFields(expected: Readonly<Record<string, unknown>>): Check {
  const checks = Object.entries(expected).map(([name, value]) => ({ name, check: checkOf(value) }))
  const [first, ...more] = checks
  if (first && more.length === 0) return (actual) => isRecord(actual) && first.check(actual[first.name])
  return (actual) => {
    if (!isRecord(actual)) return false
    for (const { name, check } of checks) if (!check(actual[name])) return false
    return true
  }
}

function checkOf(expected: unknown): Check {
  // `true` and `false` ask for a field to be present or absent, or for a flag to be so.
  if (typeof expected === 'boolean')
    return (actual) => (actual !== undefined && actual !== false) === expected
  if (expected instanceof RegExp) {
    const pattern = expression(expected)
    return (actual) => typeof actual === 'string' && pattern.test(actual)
  }
  if (Array.isArray(expected)) {
    const choices = expected.map(checkOf)
    return (actual) => choices.some((check) => check(actual))
  }
  return isRecord(expected) ? checkFields(expected) : (actual) => actual === expected
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
