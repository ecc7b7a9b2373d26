import { Problem } from '../problems.ts'
import { type FlagName, type Flags, type FlagWord, readFlagWord, takeFlag, unknownFlag } from './flags.ts'
import type { Words } from './words.ts'

export type FlagRules = {
  allowed: readonly FlagName[]
  /** Stop at the first word that is no flag, instead of reading flags among the words. */
  stopAtWord: boolean
  /** A word with a dash that is no flag of ours belongs to the text. */
  unknownIsText?: boolean
}
export type FlagsRead = { flags: Flags; others: string[]; next: number }

/** Reads flags with their values from one word on; the other words are collected, or end the reading. */
export function readFlags(
  words: Words,
  start: number,
  rules: FlagRules,
  before: Flags = {},
): FlagsRead | Problem {
  let flags = before
  const others: string[] = []
  let next = start
  for (; next < words.list.length; next++) {
    const word = words.list[next] ?? ''
    if (word === '--' && words.fromShell)
      return { flags, others: [...others, ...words.list.slice(next + 1)], next: next + 1 }
    const flag = readFlagWord(word)
    if (!flag || isHelpFlag(word) || (rules.unknownIsText && !isAllowed(flag, rules))) {
      if (rules.stopAtWord) break
      others.push(word)
      continue
    }
    if (!isAllowed(flag, rules)) return unknownFlag(flag, rules.allowed)
    const taken = takeFlag(
      flags,
      flag.value === undefined ? { ...flag, ...valueOf(words.list[++next]) } : flag,
    )
    if (taken instanceof Problem) return taken
    flags = taken
  }
  return { flags, others, next }
}

export function isHelpFlag(word: string): boolean {
  return /^(-h|--help)$/i.test(word)
}

function isAllowed({ name }: FlagWord, { allowed }: FlagRules): boolean {
  return name !== undefined && allowed.includes(name)
}

/** The word behind a flag, unless that is the next flag. */
function valueOf(word: string | undefined): { value?: string } {
  return word === undefined || readFlagWord(word) ? {} : { value: word }
}
