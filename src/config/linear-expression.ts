/** How long what is found can be at most, and in how many ways an expression can be tried at one place. */
type Cost = { least: number; most: number; ways: number }
type Cursor = { rest: string }

const mostWays = 256
const nothing: Cost = { least: 0, most: 0, ways: 1 }

/** One character: a class, an escape that is none of a back-reference, or a plain sign. */
const one = /^(?:\[\^?(?:\\[^]|[^\]\\])+\]|\\(?:[dDwWsStnr]|[^\w\s])|[^\\[\](){}*+?|^$])/
const edge = /^(?:\\[bB]|[\^$])/
const times = /^(?:\?|\{(\d{1,3})(?:,(\d{1,3}))?\})/
const lastRun = /^[+*]$/

/**
 * Whether an expression of somebody else's takes linear time on any text. What it allows is small on
 * purpose, and easy to check: characters and classes, `?`, `{n}` and `{n,m}` behind one of them, groups with `|` (and
 * at most `?` behind them), edges, and `+` or `*` at the very end alone, where nothing is tried again. No
 * look-around, no references, nothing that matches the empty text.
 */
export function isLinear(source: string): boolean {
  if (source.length > 500) return false
  const cursor = { rest: source }
  const cost = readChoice(cursor)
  return (
    cursor.rest === '' && cost !== undefined && cost.least > 0 && cost.ways <= mostWays && compiles(source)
  )
}

function compiles(source: string): boolean {
  try {
    return !new RegExp(`^(?:${source})$`).test('')
  } catch {
    // Unbalanced brackets and the like: what it would find can't be told.
    return false
  }
}

function readChoice(cursor: Cursor): Cost | undefined {
  let all: Cost | undefined
  for (;;) {
    const branch = readSequence(cursor)
    if (!branch) return undefined
    all = all ? either(all, branch) : branch
    if (!take(cursor, /^\|/)) return all
  }
}

function readSequence(cursor: Cursor): Cost | undefined {
  let all = nothing
  while (cursor.rest !== '' && !/^[|)]/.test(cursor.rest)) {
    const part = take(cursor, edge) ? nothing : readPart(cursor)
    if (!part) return undefined
    all = {
      least: all.least + part.least,
      most: all.most + part.most,
      ways: all.ways * part.ways,
    }
  }
  return all
}

function readPart(cursor: Cursor): Cost | undefined {
  if (take(cursor, /^\((?:\?:)?(?!\?)/)) return readGroup(cursor)
  if (!take(cursor, one)) return undefined
  if (lastRun.test(cursor.rest)) {
    const least = cursor.rest === '+' ? 1 : 0
    cursor.rest = ''
    return { least, most: 1, ways: 1 }
  }
  const found = take(cursor, times)
  if (!found) return { least: 1, most: 1, ways: 1 }
  if (found[0] === '?') return { least: 0, most: 1, ways: 2 }
  const least = Number(found[1])
  const most = Number(found[2] ?? found[1])
  return { least, most, ways: Math.max(1, most - least + 1) }
}

function readGroup(cursor: Cursor): Cost | undefined {
  const inner = readChoice(cursor)
  if (!inner || !take(cursor, /^\)/)) return undefined
  return take(cursor, /^\?/) ? either(inner, nothing) : inner
}

function either(one: Cost, other: Cost): Cost {
  return {
    least: Math.min(one.least, other.least),
    most: Math.max(one.most, other.most),
    ways: one.ways + other.ways,
  }
}

function take(cursor: Cursor, expression: RegExp): RegExpExecArray | undefined {
  const found = expression.exec(cursor.rest)
  if (found) cursor.rest = cursor.rest.slice(found[0].length)
  return found ?? undefined
}
