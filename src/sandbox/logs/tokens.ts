export type Token = {
  kind: 'word' | 'string' | 'operator' | 'bracket' | 'comma' | 'newline'
  text: string
  at: number
}

export class FilterError extends Error {}

const patterns: [Token['kind'] | 'skip', RegExp][] = [
  ['newline', /\s*\n\s*/y],
  ['skip', /[^\S\n]+|--[^\n]*/y],
  ['string', /"(?:[^"\\]|\\.)*"/y],
  ['operator', /=~|!~|!=|>=|<=|=|>|<|:/y],
  ['bracket', /[()]/y],
  ['comma', /,/y],
  ['word', /-?[\w./*+%@][\w./*+%@-]*/y],
]

/** Splits text in the Logging query language. */
export function tokenize(filter: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  while (at < filter.length) {
    const [kind, text] = next(filter, at)
    if (kind !== 'skip') tokens.push({ kind, text, at })
    at += text.length
  }
  return tokens
}

function next(filter: string, at: number): [Token['kind'] | 'skip', string] {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = at
    const match = pattern.exec(filter)
    if (match) return [kind, match[0]]
  }
  throw unparseable(filter, at, filter[at] ?? '')
}

export function unparseable(filter: string, at: number, token: string): FilterError {
  const before = filter.slice(0, at).split('\n')
  const column = (before.at(-1)?.length ?? 0) + 1
  return new FilterError(
    `Unparseable filter: syntax error at line ${before.length}, column ${column}, token '${token}'`,
  )
}
