import { Problem } from '../problems.ts'
import type { Flags } from './flags.ts'
import type { DoctorRequest } from './request.ts'
import { quoteWord } from './words.ts'

/** `doctor`: about the bot itself, so that no further word belongs to it. */
export function toDoctorRequest(words: readonly string[], { lang }: Flags): DoctorRequest | Problem {
  if (words.length > 0)
    return new Problem('words-left-over', { words: quoteWord(words.join(' ')), example: 'doctor' })
  return { kind: 'doctor', ...(lang && { lang }) }
}
