import { Problem } from '../problems.ts'
import type { Flags } from './flags.ts'
import type { WatchRequest } from './request.ts'
import { bareName, quoteWord } from './words.ts'

/** `watch` asks, `watch on` and `watch off` set. */
export function toWatchRequest(words: readonly string[], { lang }: Flags): WatchRequest | Problem {
  const [word, ...others] = words
  const request: WatchRequest = { kind: 'watch', ...(lang && { lang }) }
  if (word === undefined) return request
  const said = bareName(word).toLowerCase()
  if (others.length > 0 || (said !== 'on' && said !== 'off'))
    return new Problem('watch-invalid', { word: quoteWord(words.join(' ')), example: 'watch on' })
  return { ...request, on: said === 'on' }
}
