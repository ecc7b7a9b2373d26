import { z } from 'zod'
import { redact } from '../../redact.ts'
import { blockLimits } from './block-limits.ts'

/** What travels in a button: the id on the shelf, and the question itself for when the shelf has forgotten. */
export type ButtonValue = {
  id: string
  lang: string
  words?: string | undefined
  /** Who shared the answer. */
  by?: string | undefined
}

const schema = z.object({
  id: z.string(),
  lang: z.string(),
  words: z.string().optional(),
  by: z.string().optional(),
})

/** The question is left out when it is too long for a button; then only the shelf knows the reply. */
export function writeButtonValue({ id, lang, words, by }: ButtonValue): string {
  const whole = JSON.stringify({ id, lang, words: words === undefined ? undefined : redact(words), by })
  return whole.length <= blockLimits.buttonValue ? whole : JSON.stringify({ id, lang, by })
}

/** Undefined for a value that an older version wrote. */
export function readButtonValue(value: string | undefined): ButtonValue | undefined {
  try {
    return schema.safeParse(JSON.parse(value ?? '')).data
  } catch {
    return undefined
  }
}
