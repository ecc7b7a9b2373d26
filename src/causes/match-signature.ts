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
  const { expected, unless } = partsOf(signature)
  const isExpected = checkFields(expected)
  const exception = unless && expression(unless)
  return (fields) => isExpected(fields) && !exception?.test(fields.text)
}

/** A field that whatever matches must have, and the values that it may have there; any if none are named. */
export type SignatureKey = { field: string; values?: readonly (string | number)[] }

/** By what to look for a signature, instead of comparing every symptom with it. */
export function signatureKey(signature: Signature): SignatureKey | undefined {
  const { expected } = partsOf(signature)
  const keys = Object.entries(expected).flatMap(([field, value]) => keyOf(field, value) ?? [])
  return keys.find(({ values }) => values) ?? keys[0]
}

function keyOf(field: string, expected: unknown): SignatureKey | undefined {
  if (expected === false) return undefined
  const values = Array.isArray(expected) ? expected : [expected]
  return values.every(isLiteral) ? { field, values } : { field }
}

function isLiteral(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number'
}

function partsOf(signature: Signature) {
  const { in: _, unless, ...expected } = { unless: undefined, ...signature }
  return { expected, unless }
}

export function fieldsOf(symptom: Symptom): Fields {
  if (symptom.kind === 'pullError') return symptom.error
  return symptom.kind === 'gcfsd' ? symptom.line : symptom
}

function checkFields(expected: Readonly<Record<string, unknown>>): Check {
  const checks = Object.entries(expected)
    // What costs most is asked last.
    .toSorted(([, a], [, b]) => Number(a instanceof RegExp) - Number(b instanceof RegExp))
    .map(([name, value]) => ({ name, check: checkOf(value) }))
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
