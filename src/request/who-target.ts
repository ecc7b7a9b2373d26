import { Problem } from '../problems.ts'
import type { Flags } from './flags.ts'
import type { WhoRequest } from './request.ts'
import { quoteWord } from './words.ts'

/** `who`: about the asker, so that no further word belongs to it. */
export function toWhoRequest(words: readonly string[], { lang }: Flags): WhoRequest | Problem {
  if (words.length > 0)
    return new Problem('words-left-over', { words: quoteWord(words.join(' ')), example: 'who' })
  return { kind: 'who', ...(lang && { lang }) }
}
