import { hide } from './hide.ts'
import { expression, hasSign, mayMatchAny } from './pull-error/expressions/expression.ts'
import { sign } from './pull-error/expressions/signs.ts'
import { secretShapes } from './secret-shapes.ts'

const replacements = secretShapes.map(([pattern, replacement]) => ({
  pattern,
  replacement,
  mayMatch: needsAt(pattern) ? holdsAt : expression(pattern).mayMatch,
}))
/** One question for all other rules: few texts hold a word of any. */
const mayHoldOther = mayMatchAny(
  secretShapes.map(([pattern]) => pattern).filter((pattern) => !needsAt(pattern)),
)

function needsAt(pattern: RegExp): boolean {
  return pattern.source.includes('@')
}

/** Cheaper than the words of an expression, and few texts have the sign. */
function holdsAt(text: string): boolean {
  return text.includes('@')
}

/** Takes credentials out of text before it is shown or logged; image digests and ordinary words stay. */
export function redact(text: string): string {
  if (!holdsAt(text) && !mayHoldOther(text)) return text
  let redacted = text
  for (const { pattern, replacement, mayMatch } of replacements) {
    if (mayMatch(redacted)) redacted = redacted.replace(pattern, replacement)
  }
  return redacted
}

/** What a terminal or a browser obeys or hides: it can split a credential, or make a command look like another. */
const unseen =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin with one.
  /\u001b\[[0-?]*[ -/]*[@-~]|[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g

/** The same for every text inside a value that was read from elsewhere. */
export function redactTexts<T>(value: T): T
export function redactTexts(value: unknown): unknown {
  return changeTexts(value, redactPlain)
}

/**
 * The border: for every text inside a value that is about to be shown, logged or kept as an answer. Evidence is
 * redacted where it is read; this catches what is put together later, and fields that should hold no free
 * text and do. What the configuration hides goes only here, since the way to the answer needs it.
 */
export function redactShown<T>(value: T): T
export function redactShown(value: unknown): unknown {
  return changeTexts(value, (text) => hide(redactPlain(text)))
}

function redactPlain(text: string): string {
  return redact(hasSign(text, sign.foreign) ? text.replace(unseen, '') : text)
}

function changeTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map((item: unknown) => changeTexts(item, change))
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, changeTexts(inner, change)]))
}
