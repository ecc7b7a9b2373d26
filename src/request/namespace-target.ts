import { Problem } from '../problems.ts'
import { type Flags, scopeOf } from './flags.ts'
import { isLabel } from './names.ts'
import type { NamespaceRequest } from './request.ts'
import { bareName, leftOver, quoteWord } from './words.ts'

const example = 'ns checkout'

/** `NAME`, or a pasted `namespace/NAME`. */
export function toNamespaceRequest(
  [target, ...more]: readonly string[],
  flags: Flags,
): NamespaceRequest | Problem {
  if (!target) return new Problem('namespace-not-named', { example })
  if (more.length > 0) return leftOver(more, example)
  const namespace = bareName(target).replace(/^(?:namespaces?|ns)\//i, '')
  if (!isLabel(namespace))
    return new Problem('namespace-invalid', { name: quoteWord(namespace || target), example })
  return { kind: 'namespace', namespace, ...scopeOf(flags) }
}
