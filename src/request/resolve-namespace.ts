import { Problem } from '../problems.ts'
import type { Flags } from './flags.ts'
import { isLabel } from './names.ts'
import { quoteWord } from './words.ts'

type Example = { example: string }

/** The namespace written before a name, or that of the flag; both may be there if they agree. */
export function resolveNamespace(
  written: string | undefined,
  { namespace: flagged }: Flags,
  { example }: Example,
): string | Problem {
  const namespace = written ?? flagged
  if (namespace === undefined) return new Problem('namespace-missing', { example })
  if (!isLabel(namespace)) return new Problem('namespace-invalid', { name: quoteWord(namespace), example })
  if (flagged !== undefined && flagged !== namespace) {
    return new Problem('namespace-twice', { first: namespace, second: quoteWord(flagged) })
  }
  return namespace
}
