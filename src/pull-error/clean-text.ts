import { hasSign } from './expressions/expression.ts'
import { sign } from './expressions/signs.ts'

const ansiCodes = /\u001b\[[0-9;?]*[A-Za-z]/g
const invisible = /[\u200b-\u200d\u2060\ufeff]/g

const shortEscapes: Readonly<Record<string, string>> = { n: '\n', r: '\n', t: ' ', b: '', f: '' }

/** Longer errors end in bodies of web pages; what matters stands before. */
export const longestError = 16_000

const wideSpace = /\s\s|[^\S ]/

/** Whether a text has anything that `cleanDisplay` undoes. */
export function needsCleaning(text: string): boolean {
  return hasSign(text, sign.foreign | sign.markup)
}

/** Undoes what terminals and chat programs do to a text; keeps its lines. */
export function cleanDisplay(text: string): string {
  if (!needsCleaning(text)) return text
  let clean = hasSign(text, sign.foreign) ? withoutForeignSigns(text) : text
  clean = clean.includes('<') ? withoutSlackLinks(clean) : clean
  clean = clean.includes('&') ? withoutEntities(clean) : clean
  return clean.includes('```') ? clean.replaceAll('```', '\n') : clean
}

/** Undoes the quoting of JSON and of Go's %q, at most as deep as a log inside a log. */
export function unescapeQuoted(text: string): string {
  let plain = text
  for (let depth = 0; depth < 3 && plain.includes('\\'); depth++) {
    const next = plain.replace(/\\(?:u([0-9a-fA-F]{4})|([\s\S]))/g, unescapeOne)
    if (next === plain) return plain
    plain = next
  }
  return plain
}

/** One line, single spaces, escapes and Go's format garbling undone: what an error text is parsed from. */
export function cleanError(text: string): string {
  const start = text.slice(0, longestError)
  if (!hasSign(start, sign.foreign | sign.markup | sign.joint | sign.gap)) return start.trim()
  const plain = unescapeQuoted(cleanDisplay(start))
  const ungarbled = plain.includes('(MISSING)') ? withoutFormatGarbling(plain) : plain
  // An address that a terminal broke after a slash goes on at the start of the next line.
  const joined = ungarbled.includes('\n') ? ungarbled.replace(/(\w\/) *\n */g, '$1') : ungarbled
  return (wideSpace.test(joined) ? joined.replace(/\s+/g, ' ') : joined).trim()
}

function unescapeOne(whole: string, hex?: string, letter?: string): string {
  if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16))
  if (letter === undefined) return whole
  return shortEscapes[letter] ?? (/[\w.]/.test(letter) ? whole : letter)
}

function withoutForeignSigns(text: string): string {
  return (text.includes('\u001b') ? text.replace(ansiCodes, '') : text)
    .replace(/\r\n?/g, '\n')
    .replace(invisible, '')
    .replace(/[\u00a0\u202f\t]/g, ' ')
    .replace(/[“”„]/g, '"')
    .replace(/[‘’]/g, "'")
}

/** Slack sends `<https://host/path|shown>`; the shown part is what was typed. */
function withoutSlackLinks(text: string): string {
  return text.replace(
    /<((?:https?:\/\/|mailto:)[^<>|\s]{1,2000})(?:\|([^<>|]{1,2000}))?>/g,
    (_, link, shown) => {
      return String(shown ?? link)
    },
  )
}

function withoutEntities(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
}

/**
 * A URL that passed through Printf as its format: fmt took the last digit of `%3A` for a verb without a value, and
 * the first for its width. Of two escapes that end alike, only these have to be escaped in a query.
 */
const escapesOfVerbs: Readonly<Record<string, string>> = { A: '%3A', B: '%2B', C: '%2C', D: '%3D', F: '%2F' }

function withoutFormatGarbling(text: string): string {
  return text.replace(/%!([A-F])\(MISSING\)/g, (whole, verb) => escapesOfVerbs[String(verb)] ?? whole)
}
