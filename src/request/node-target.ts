import { Problem } from '../problems.ts'
import { type Flags, scopeOf } from './flags.ts'
import { isSubdomain } from './names.ts'
import type { NodeRequest } from './request.ts'
import { bareName, leftOver, quoteWord } from './words.ts'

const example = 'node gke-prod-eu-pool-1-5f3a9c1d-x2k4'

/** `NAME`, or a pasted `node/NAME`. */
export function toNodeRequest([target, ...more]: readonly string[], flags: Flags): NodeRequest | Problem {
  if (!target) return new Problem('node-missing', { example })
  if (more.length > 0) return leftOver(more, example)
  const node = bareName(target).replace(/^nodes?\//i, '')
  if (!isSubdomain(node))
    return new Problem('node-name-invalid', { name: quoteWord(node || target), example })
  return { kind: 'node', node, ...scopeOf(flags) }
}
