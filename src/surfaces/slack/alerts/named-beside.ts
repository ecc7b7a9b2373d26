import { isNameLike, isPodShaped, isReplicaSetPod } from './name-shapes.ts'
import { type Subject, subjectOf } from './named-path.ts'
import { isCutShort, isFilling, type SpokenWord } from './spoken-words.ts'
import { alertWorkloadKindOf, isPodWord } from './workload-words.ts'

const naming = /^(?:named|called|names?|llamado|nommé|appelé|bernama|という|#)$/i
const joining = /^(?:and|y|et|dan|と|、|&)$/i
const speaking =
  /^(?:is|are|isn't|has|hasn't|won't|can't|cannot|doesn't|fails|failed|keeps|no|ne|est|está|sigue|tidak|gagal|exceeded|[がは]\S*)$/i
const namespaceWord = /^(?:namespace|ns|-n|--namespace)$/i
/** Words that are kinds in Kubernetes and everyday words as well: only their capital makes them one. */
const everyday = /^(?:job|rollout|deploy)$/
const plural = /s$/i

/** What a word names together with the words beside it: `pod x`, `pods x and y`, `Deployment ns/x`, `x pod`. */
export function namedBeside(words: readonly SpokenWord[], at: number): Subject[] {
  const word = words[at]?.bare ?? ''
  if (/[/=]/.test(word)) return []
  if (isPodWord(word)) return podsBeside(words, at)
  const kind = alertWorkloadKindOf(word)
  return kind && !/^(?:rs|ds|cj)$|jobs$/.test(word) ? workloadsBeside(words, at, kind) : []
}

function podsBeside(words: readonly SpokenWord[], at: number): Subject[] {
  const after = namesAfter(words, at, 'pod')
  if (after.length > 0) return after
  const before = words[at - 1]?.bare === 'という' ? words[at - 2] : words[at - 1]
  const [place, name] = splitPath(before?.bare ?? '')
  const subject =
    before && isPodShaped(name) && !isCutShort(before) ? subjectOf('pod', name, place) : undefined
  return subject ? [subject] : []
}

function workloadsBeside(words: readonly SpokenWord[], at: number, kind: Subject['kind']): Subject[] {
  const word = words[at]?.bare ?? ''
  const placed = words.slice(at + 2, at + 6).some(({ bare }) => namespaceWord.test(bare))
  const after = namesAfter(words, at, kind).filter(
    ({ namespace }) => namespace || placed || !everyday.test(word),
  )
  if (after.length > 0 || plural.test(word) || everyday.test(word)) return after
  const subject = workloadBefore(words, at, kind)
  return subject ? [subject] : []
}

/** `the cart deployment in namespace x`, `x/cart deployment`. */
function workloadBefore(
  words: readonly SpokenWord[],
  at: number,
  kind: Subject['kind'],
): Subject | undefined {
  const before = words[at - 1]
  if (!before || isFilling(before.bare) || isCutShort(before)) return undefined
  const [place, name] = splitPath(before.bare)
  const placed =
    place !== undefined || words.slice(at + 1, at + 12).some(({ bare }) => namespaceWord.test(bare))
  return (placed || isNameLike(name)) && !isPodShaped(name) ? subjectOf(kind, name, place) : undefined
}

/** The name after a kind, and those that a list joins to it. */
function namesAfter(words: readonly SpokenWord[], at: number, kind: Subject['kind']): Subject[] {
  const found: Subject[] = []
  let next = naming.test(words[at + 1]?.bare ?? '') ? at + 2 : (afterColon(words, at) ?? at + 1)
  while (next < words.length) {
    const subject = namedAt(words, next, kind, found.length > 0)
    if (!subject) break
    found.push(subject)
    const listed = words[next]?.raw.endsWith(',') || joining.test(words[next + 1]?.bare ?? '')
    if (!listed) break
    next += joining.test(words[next + 1]?.bare ?? '') ? 2 : 1
  }
  return found
}

/** Helm waits with words of its own: `Deployment is not ready: ns/name`. */
function afterColon(words: readonly SpokenWord[], at: number): number | undefined {
  const colon = words.slice(at + 1, at + 5).findIndex(({ raw }) => raw.endsWith(':'))
  const between = words.slice(at + 1, at + 1 + colon)
  const isPath = words[at + 2 + colon]?.bare.split('/').length === 2
  return colon > 0 && isPath && between.every(({ bare }) => isFilling(bare)) ? at + 2 + colon : undefined
}

function namedAt(
  words: readonly SpokenWord[],
  at: number,
  kind: Subject['kind'],
  listed: boolean,
): Subject | undefined {
  const word = words[at]
  if (!word || isFilling(word.bare)) return undefined
  const [place, name] = splitPath(word.bare)
  if (isCutShort(word) && !(word.raw.endsWith('...') && isReplicaSetPod(name))) return undefined
  const certain = place !== undefined || isName(word, kind)
  return certain || (!listed && isSpokenOf(words, at)) ? subjectOf(kind, name, place) : undefined
}

/** Versions and counts have digits, too. */
function isName({ raw, bare }: SpokenWord, kind: Subject['kind']): boolean {
  if (/^v?\d/.test(bare) && !isPodShaped(bare)) return false
  if (kind === 'pod') return isNameLike(bare)
  return isNameLike(bare) || /^["'[`]/.test(raw)
}

/** `pod web in namespace x`, `deployment cart is stuck`. */
function isSpokenOf(words: readonly SpokenWord[], at: number): boolean {
  const after = words.slice(at + 1, at + 5).map(({ bare }) => bare)
  return after.some((word) => namespaceWord.test(word)) || speaking.test(after[0] ?? '')
}

function splitPath(word: string): [string | undefined, string] {
  const parts = word.split('/')
  return parts.length === 2 ? [parts[0], parts[1] ?? ''] : [undefined, word]
}
