import { expression } from './expressions/expression.ts'
import type { DnsTrouble } from './pull-error.ts'

const lookup = expression(
  /\blookup ([^\s:"]{1,255})(?: on (\[[^\]\s]{1,60}\]|[^\s:"]{1,255})(?::\d+)?)?: (.{0,300})/,
)
const resolverWords = expression(
  /temporary failure in name resolution|name or service not known|could not resolve host/i,
)

// Order matters: a resolver that could not be reached is named before what the system made of it.
const kinds: readonly (readonly [RegExp, DnsTrouble['kind']])[] = [
  [/no such host|not known|NXDOMAIN/i, 'no-such-host'],
  [/server misbehaving/i, 'server-misbehaving'],
  [/i\/o timeout|timed out|deadline exceeded/i, 'timeout'],
  [/connection refused/i, 'refused'],
  [/temporary (?:failure|error)|try again/i, 'temporary-failure'],
]

/** The failed look-up of a name, in the words of Go's resolver and of libc's. */
export function dnsTrouble(text: string): DnsTrouble | undefined {
  const found = lookup.exec(text)
  const rest = found?.[3] ?? resolverWords.exec(text)?.[0]
  if (rest === undefined) return undefined
  const resolver = found?.[2]?.replace(/^\[|\]$/g, '')
  return {
    kind: kinds.find(([pattern]) => pattern.test(rest))?.[1] ?? 'other',
    ...(found?.[1] && { host: found[1] }),
    ...(resolver && { resolver }),
  }
}
