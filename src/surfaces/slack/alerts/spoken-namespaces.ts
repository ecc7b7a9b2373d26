import { namespaceOf } from './name-shapes.ts'
import { isFilling, type SpokenWord, spokenWords } from './spoken-words.ts'

export type PlacedNamespace = { name: string; at: number }

const flag = /^(?:-n|--namespace)(?:=(.+))?$/

/** The namespaces that a line names: `in namespace x`, `the x namespace`, `-n x`, `Namespace [x]`. */
export function spokenNamespaces(words: readonly SpokenWord[]): PlacedNamespace[] {
  return words.flatMap(({ bare }, at) => {
    const name = flagged(words, at) ?? (/^(?:namespace|ns)$/i.test(bare) ? besideWord(words, at) : undefined)
    return name === undefined ? [] : [{ name, at }]
  })
}

function flagged(words: readonly SpokenWord[], at: number): string | undefined {
  const [match, attached] = flag.exec(words[at]?.bare ?? '') ?? []
  return match === undefined ? undefined : namespaceOf(attached ?? words[at + 1]?.bare ?? '')
}

function besideWord(words: readonly SpokenWord[], at: number): string | undefined {
  const after = asNamespace(words[at + 1])
  const closed = /[.,;!?]$/.test(words[at]?.raw ?? '')
  if (after !== undefined && !closed) return after
  return asNamespace(words[at - 1]) ?? (isParticle(words[at - 1]) ? asNamespace(words[at - 2]) : undefined)
}

function asNamespace(word: SpokenWord | undefined): string | undefined {
  return word && !isFilling(word.bare) && !word.raw.includes('..') ? namespaceOf(word.bare) : undefined
}

/** Japanese and Indonesian may put a particle between a name and what it is. */
function isParticle(word: SpokenWord | undefined): boolean {
  return /^(?:の|という|にある)$/.test(word?.bare ?? '')
}

const preposition = /^(?:in|en|dans|di)$/i
/** What people say a thing is in without meaning a namespace. */
const elsewhere =
  /^(?:prod(?:uction|ucción)?|stag(?:e|ing)|dev(?:elopment)?|tests?|qa|errors?|trouble|backoff|crashloop|pending|case|general|progress|slack|argo|argocd|grafana|datadog|minutes|seconds|une?|una|bucle|boucle|attente|cours|erreur|rojo|sini|sana|mana|atas|clusters?|gk[e3]-.*|(?:us|europe|asia)-.*)$/

/** Right behind a name, `in x` is most likely its namespace. */
export function looseNamespace(words: readonly SpokenWord[], at: number): string | undefined {
  const [link, place] = words.slice(at, at + 2)
  if (!preposition.test(link?.bare ?? '') || elsewhere.test(place?.bare ?? '')) return undefined
  return asNamespace(place)
}

/** The namespace that a name in the line belongs to: the nearest one. */
export function nearestNamespace(namespaces: readonly PlacedNamespace[], at: number): string | undefined {
  let nearest: PlacedNamespace | undefined
  for (const one of namespaces) {
    if (!nearest || Math.abs(one.at - at) < Math.abs(nearest.at - at)) nearest = one
  }
  return nearest?.name
}

/** Japanese puts the namespace and a particle before the name: `x の pod`. */
export function owningNamespace(words: readonly SpokenWord[], at: number): string | undefined {
  return words[at - 1]?.bare === 'の' ? asNamespace(words[at - 2]) : undefined
}

/** What people say that something is in, where they do not call it a namespace. */
export function looseNamespaces(lines: readonly string[]): string[] {
  return lines.map(spokenWords).flatMap((words) => words.flatMap((_, at) => looseNamespace(words, at) ?? []))
}
