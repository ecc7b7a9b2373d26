import type { Reply, ReplyNode } from '../../src/reply/reply.ts'
import { outsideOf } from './pseudo-catalogue.ts'

/** What a reply has that no text of the catalogues says, and texts that are glued together. */
export function faultsOf({ title, nodes }: Reply): string[] {
  return [title, ...nodes.flatMap(wordsIn)].flatMap(faultsIn)
}

/** Every run of words that a reader gets; what programs said, commands and code are not words. */
export function wordsIn(node: ReplyNode): string[] {
  const runs: string[] = []
  JSON.stringify(node, (key, value: unknown) => {
    if (isRich(value)) {
      runs.push(value.map(({ kind, text }) => (kind === 'code' ? text.replace(/[^⟦⟧]/g, '') : text)).join(''))
      return undefined
    }
    const words = ['label', 'markLabel'].includes(key) && typeof value === 'string'
    if (words) runs.push(value)
    return value
  })
  return runs
}

function isRich(value: unknown): value is { kind: string; text: string }[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every(
      (span) =>
        'text' in span &&
        typeof span.text === 'string' &&
        ['text', 'strong', 'code', 'link'].includes(span.kind),
    )
  )
}

/** Texts that stand side by side must be whole sentences, since other languages order words differently. */
export function faultsIn(run: string): string[] {
  const { outside, texts } = outsideOf(run)
  const stray = /[\p{L}\p{N}]/u.test(outside)
    ? [`outside of the catalogues: "${outside.trim()}" in ${run}`]
    : []
  const fragments = texts.length < 2 ? [] : texts.filter((text) => !/[.!?…][)"”’⟧]*$/.test(text))
  return [...stray, ...fragments.map((text) => `${text} is no sentence, but stands beside others: ${run}`)]
}
