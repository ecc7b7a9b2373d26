import { Problem } from '../problems.ts'
import { undoSlackMarkup } from './slack-markup.ts'

/** A request's words, whether a shell or a chat surface delivered them. */
export type Words = {
  list: readonly string[]
  /** The text from one word to the end, as it was written. */
  textFrom: (index: number) => string
  /** A shell has told its words apart, so that a word with a dash is meant as a flag. */
  fromShell: boolean
}

export function toWords(input: string | readonly string[]): Words {
  if (typeof input !== 'string') {
    return { list: input, textFrom: (index) => input.slice(index).join(' '), fromShell: true }
  }
  const source = undoSlackMarkup(input)
  const matches = [...source.matchAll(/\S+/g)]
  return {
    list: matches.map(([word]) => word),
    textFrom: (index) => source.slice(matches[index]?.index ?? source.length),
    fromShell: false,
  }
}

/** Quotes, back-ticks and emphasis that people and chat programs put around a name; straight or curly. */
const around = '\\s`*_~"\'“”„‟‘’‚‛«»「」\\u200b\\u2060\\ufeff'
const edges = new RegExp(`^[${around}]+|[${around}.,;:!]+$`, 'g')
/** Hyphens that word processors put in place of the plain one. */
const hyphens = /[\u2010\u2011\u2012\u2212]/g

/** A word as a name: without the marks around it and the full stop behind it. */
export function bareName(word: string): string {
  return word.replace(hyphens, '-').replace(edges, '')
}

/** A user's word inside a message, cut to a bearable length. */
export function quoteWord(word: string): string {
  return word.length > 80 ? `${word.slice(0, 79)}…` : word
}

/** Words that no command takes; `example` shows what would have been taken. */
export function leftOver(words: readonly string[], example: string): Problem {
  return new Problem('words-left-over', { words: quoteWord(words.join(' ')), example })
}
