import { Problem } from '../problems.ts'
import { type Flags, scopeOf } from './flags.ts'
import { isSubdomain } from './names.ts'
import type { PodRequest } from './request.ts'
import { resolveNamespace } from './resolve-namespace.ts'
import { bareName, leftOver, quoteWord } from './words.ts'

export const podExample = 'pod checkout/web-7f9c-x2k4q'

/** `NS/NAME`, `NAME -n NS` or a pasted `pod/NAME`, as a request for that pod. */
export function toPodRequest([target, ...more]: readonly string[], flags: Flags): PodRequest | Problem {
  if (!target) return new Problem('pod-missing', { example: podExample })
  if (more.length > 0) return leftOver(more, podExample)
  const parts = bareName(target).split('/')
  if (parts.length > 1 && /^(pods?|po)$/i.test(parts.at(-2) ?? '')) parts.splice(-2, 1)
  const [pod = '', written, ...rest] = parts.toReversed()
  if (rest.length > 0 || !isSubdomain(pod)) {
    return new Problem('pod-name-invalid', {
      name: quoteWord(rest.length > 0 ? target : pod || target),
      example: podExample,
    })
  }
  const isWritten = written !== undefined || flags.namespace !== undefined
  const example = isWritten ? podExample : `pod checkout/${pod}`
  const namespace = resolveNamespace(written === '' ? target : written, flags, { example })
  if (namespace instanceof Problem) return namespace
  const { container } = flags
  return { kind: 'pod', namespace, pod, ...(container && { container }), ...scopeOf(flags) }
}
