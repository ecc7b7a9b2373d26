import { Problem } from '../problems.ts'
import { commandOf, nearestWord } from './command-words.ts'
import { toDoctorRequest } from './doctor-target.ts'
import { type FlagName, type Flags, foreignFlag } from './flags.ts'
import { toLangRequest } from './lang-target.ts'
import { holdsPullError, pastedText } from './pasted-error.ts'
import { podExample } from './pod-target.ts'
import { isHelpFlag, readFlags } from './read-flags.ts'
import type { ChatRequest, HelpRequest, Request } from './request.ts'
import { podFlags, type Subject, subjects } from './subjects.ts'
import { toWatchRequest } from './watch-target.ts'
import { toWhoRequest } from './who-target.ts'
import { bareName, quoteWord, toWords, type Words } from './words.ts'
import { workloadKindOf } from './workload-kinds.ts'

const explainFlags: readonly FlagName[] = ['lang']

/**
 * Reads a request from the raw words of a chat surface or from a shell's arguments. What is wrong
 * with it comes back as a Problem, since a mistyped command is an answer and not a failure.
 */
export function parseRequest(input: string | readonly string[]): Request | Problem {
  const words = toWords(input)
  const leading = readFlags(words, 0, { allowed: podFlags, stopAtWord: true })
  if (leading instanceof Problem) return leading
  const { flags, next } = leading
  const word = words.list[next]
  if (word === undefined) return help(flags)
  const command = commandOf(bareName(word) || word)
  if (command === 'explain') return explain(words, next + 1, flags)
  if (holdsPullError(words.textFrom(next))) return explain(words, next, flags)
  if (command === 'help') return helpInLanguage(words, next + 1, flags)
  if (command === 'watch') return ofChat(toWatchRequest, words, next + 1, flags)
  if (command === 'who') return ofChat(toWhoRequest, words, next + 1, flags)
  if (command === 'doctor') return ofChat(toDoctorRequest, words, next + 1, flags)
  if (command === 'lang') return ofChat(toLangRequest, words, next + 1, flags, true)
  if (command) return lookAt(subjects[command], words, next + 1, flags)
  // `deploy NS/NAME` is short for `workload deploy NS/NAME`.
  if (workloadKindOf(bareName(word))) return lookAt(subjects.workload, words, next, flags)
  if (bareName(word).includes('/')) return lookAt(subjects.path, words, next, flags)
  return unknownCommand(word)
}

function help({ lang }: Flags): HelpRequest {
  return { kind: 'help', ...(lang && { lang }) }
}

function helpInLanguage(words: Words, start: number, before: Flags): Request | Problem {
  const read = readFlags(
    words,
    start,
    { allowed: explainFlags, stopAtWord: false, unknownIsText: true },
    before,
  )
  return read instanceof Problem ? read : help(read.flags)
}

function ofChat(
  toRequest: (words: readonly string[], flags: Flags) => ChatRequest | Problem,
  words: Words,
  start: number,
  before: Flags,
  hasOwnFlags = false,
): Request | Problem {
  const rules = { allowed: explainFlags, stopAtWord: false, unknownIsText: hasOwnFlags }
  const read = readFlags(words, start, rules, before)
  if (read instanceof Problem) return read
  if (read.others.some(isHelpFlag)) return help(read.flags)
  return toRequest(read.others, read.flags)
}

function lookAt(
  { flags: allowed, toRequest }: Subject,
  words: Words,
  start: number,
  before: Flags,
): Request | Problem {
  const read = readFlags(words, start, { allowed, stopAtWord: false }, before)
  if (read instanceof Problem) return read
  if (read.others.some(isHelpFlag)) return help(read.flags)
  return foreignFlag(read.flags, allowed) ?? toRequest(read.others, read.flags)
}

function explain(words: Words, start: number, before: Flags): Request | Problem {
  const rules = { allowed: explainFlags, stopAtWord: true, unknownIsText: !words.fromShell }
  const read = readFlags(words, start, rules, before)
  if (read instanceof Problem) return read
  const text = pastedText(words.textFrom(read.next))
  if (!text) return new Problem('text-missing', { example: 'explain Failed to pull image "IMAGE": …' })
  if (isHelpFlag(text)) return help(read.flags)
  return { kind: 'explain', text, ...(read.flags.lang && { lang: read.flags.lang }) }
}

function unknownCommand(word: string): Problem {
  const nearest = nearestWord(bareName(word))
  const values = { word: quoteWord(word), example: podExample }
  if (nearest) return new Problem('command-unknown-near', { ...values, nearest })
  return new Problem('command-unknown', values)
}
