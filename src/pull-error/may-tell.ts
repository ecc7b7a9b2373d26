import { longestError } from './clean-text.ts'
import { hasSign, mayMatchAny } from './expressions/expression.ts'
import { sign } from './expressions/signs.ts'
import { looksLikeFailure } from './other-trouble.ts'
import { ofMessages } from './read-message.ts'

/** A reason before a message, which may decide without it. */
export const eventWord =
  /^(Pulling|Pulled|Failed|BackOff|InspectFailed|ErrImageNeverPull|ImageStreaming|Unhealthy|Failed[A-Z]\w{2,40}):? (?=[A-Z])/
/** A field that is put behind the message, so that words arise that the line itself does not have. */
const joinedField = /(?:err|error)[="]/
/** A field of JSON that says something without a message. */
const tellingField = /"(?:reason|waiting)"/
const words = mayMatchAny([ofMessages, eventWord, joinedField, tellingField])
const changed = sign.foreign | sign.markup | sign.joint
const rowOfEvent = /Normal|Warning/

/**
 * Whether reading a line could tell anything. Most lines of a log have no word that any reading needs, and whatever is
 * cut out of them has none either, unless cleaning changes more than their blanks.
 */
export function mayTell(line: string): boolean {
  if (line.length > longestError) return true
  const text = line.includes('  ') ? line.replace(/ {2,}/g, ' ') : line
  return words(text) || hasSign(text, changed)
}

/** Whether it is plain of JSON on one line, before it is parsed, that nothing in it could tell anything. */
export function isSilentJson(text: string): boolean {
  return (
    !hasSign(text, changed | sign.gap) && !words(text) && !looksLikeFailure(text) && !rowOfEvent.test(text)
  )
}
