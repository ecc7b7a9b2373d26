import type { AlertWorkloadKind } from './alert-reading.ts'
import { isPodShaped, namespaceOf, podNameOf, workloadNameOf } from './name-shapes.ts'
import { isCutShort, type SpokenWord } from './spoken-words.ts'
import { alertWorkloadKindOf, isPodWord } from './workload-words.ts'

export type Subject = { kind: 'pod' | AlertWorkloadKind; namespace?: string; name: string }

/** `pod/x`, `Deployment/ns/x`, `ns/pod`: names in a word of its own. */
export function namedPath(word: SpokenWord): Subject | undefined {
  const parts = withoutGroup(word.bare.replaceAll('"', '')).split('/')
  const [first = '', second = '', third] = parts
  if (parts.length < 2 || parts.length > 3 || isCutShort(word)) return undefined
  const kind = isPodWord(first) ? 'pod' : alertWorkloadKindOf(first)
  if (kind) return third === undefined ? subjectOf(kind, second) : subjectOf(kind, third, second)
  // Between two words with a stroke, only a name that a controller made can be told from a path.
  return third === undefined && isPodShaped(second) && (!/-\d+$/.test(second) || word.raw.startsWith('['))
    ? subjectOf('pod', second, first)
    : undefined
}

/** Argo CD writes an API's group, and perhaps its version, before the kind: `apps/v1/Deployment/ns/x`. */
function withoutGroup(path: string): string {
  return path.replace(/^(?:apps|batch|argoproj\.io)\/(?:v\d\w*\/)?(?=\w+\/[^/]+\/[^/]+$)/, '')
}

/** `ns/name` or a name, where the words around it tell what it is. */
export function subjectOf(kind: Subject['kind'], name: string, namespace?: string): Subject | undefined {
  const known = kind === 'pod' ? podNameOf(name) : workloadNameOf(name)
  if (known === undefined) return undefined
  if (namespace === undefined) return { kind, name: known }
  const place = namespaceOf(namespace)
  return place === undefined ? undefined : { kind, namespace: place, name: known }
}
