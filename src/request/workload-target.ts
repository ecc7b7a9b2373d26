import { Problem } from '../problems.ts'
import { type Flags, scopeOf } from './flags.ts'
import { isSubdomain } from './names.ts'
import { toPodRequest } from './pod-target.ts'
import { type PodRequest, type WorkloadRequest, workloadKinds } from './request.ts'
import { resolveNamespace } from './resolve-namespace.ts'
import { bareName, leftOver, quoteWord } from './words.ts'
import { workloadKindOf } from './workload-kinds.ts'

const example = 'deploy checkout/web'

/** `KIND/NS/NAME`, `KIND NS/NAME`, `KIND NAME -n NS` or a pasted `KIND.apps/NAME`, as a request for that workload. */
export function toWorkloadRequest(words: readonly string[], flags: Flags): WorkloadRequest | Problem {
  const parts = words.slice(0, 2).flatMap((word) => bareName(word).split('/'))
  const [first] = parts
  if (first === undefined) return new Problem('workload-missing', { example })
  const kind = workloadKindOf(first)
  if (!kind) {
    return new Problem('workload-kind-invalid', {
      name: quoteWord(first),
      known: { list: workloadKinds },
      example,
    })
  }
  const repeatsKind = workloadKindOf(parts[1]) === kind
  const isWhole = parts.length > 3 || (parts.length === 3 && flags.namespace !== undefined)
  if (repeatsKind && isWhole) parts.splice(1, 1)
  const [name, written, ...rest] = parts.slice(1).toReversed()
  if (name === undefined) return new Problem('workload-missing', { example })
  const more = [...rest, ...words.slice(2)]
  if (more.length > 0) return leftOver(more, example)
  if (!isSubdomain(name)) return new Problem('workload-name-invalid', { name: quoteWord(name), example })
  const namespace = resolveNamespace(written, flags, { example })
  if (namespace instanceof Problem) return namespace
  return { kind: 'workload', workloadKind: kind, namespace, name, ...scopeOf(flags) }
}

/** A path without a command is a pod's, unless it says otherwise: `deployment.apps/web -n shop`. */
export function toPathRequest(
  words: readonly string[],
  flags: Flags,
): PodRequest | WorkloadRequest | Problem {
  const [kind, ...names] = bareName(words[0] ?? '').split('/')
  const isWhole = names.length > 1 || flags.namespace !== undefined
  return workloadKindOf(kind) && isWhole ? toWorkloadRequest(words, flags) : toPodRequest(words, flags)
}
