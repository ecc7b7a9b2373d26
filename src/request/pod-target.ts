import { Problem } from '../problems.ts'
import type { Flags } from './flags.ts'
import { isLabel, isSubdomain } from './names.ts'
import type { PodRequest } from './request.ts'
import { bareName, quoteWord } from './words.ts'

export const podExample = 'pod checkout/web-7f9c-x2k4q'

/** `NS/NAME`, `NAME -n NS` or a pasted `pod/NAME`, as a request for that pod. */
export function toPodRequest(target: string, flags: Flags): PodRequest | Problem {
  const parts = bareName(target).split('/')
  if (parts.length > 1 && /^(pods?|po)$/i.test(parts.at(-2) ?? '')) parts.splice(-2, 1)
  const [pod = '', written, ...rest] = parts.toReversed()
  const namespace = written ?? flags.namespace
  if (rest.length > 0 || !isSubdomain(pod)) return invalid('pod-name-invalid', pod || target)
  if (namespace === undefined) return new Problem('namespace-missing', { example: `pod checkout/${pod}` })
  if (!isLabel(namespace)) return invalid('namespace-invalid', namespace)
  if (flags.namespace !== undefined && flags.namespace !== namespace) {
    return new Problem('namespace-twice', { first: namespace, second: quoteWord(flags.namespace) })
  }
  const { container, cluster, lang, sinceMs } = flags
  return {
    kind: 'pod',
    namespace,
    pod,
    ...(container && { container }),
    ...(cluster && { cluster }),
    ...(lang && { lang }),
    ...(sinceMs && { sinceMs }),
  }
}

function invalid(code: 'pod-name-invalid' | 'namespace-invalid', name: string): Problem {
  return new Problem(code, { name: quoteWord(name), example: podExample })
}
