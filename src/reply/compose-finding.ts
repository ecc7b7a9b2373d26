import type { Diagnosis, Finding, Quote, Reach } from '../diagnosis/diagnosis.ts'
import type { Translator } from '../i18n/translator.ts'
import { composeFacts } from './compose-subject.ts'
import { joinSentences } from './join-sentences.ts'
import { pageUrl } from './page-url.ts'
import { readOn } from './read-on.ts'
import type { ReplyNode } from './reply.ts'
import { wordValues } from './word-values.ts'

/** One cause: what happened, how sure that is, who can act, the words it was read from, where to read on. */
export function composeFinding(finding: Finding, diagnosis: Diagnosis, translator: Translator): ReplyNode[] {
  const { cause, certainty, effect, actor, notes, quotes, page } = finding
  const values = wordValues(finding.values)
  const say = (key: string) => translator.rich({ key, values })
  const weight = [
    `replies:reply.certainty.${certainty}`,
    `replies:reply.effect.${effect}`,
    `replies:reply.actor.${actor}`,
  ]
  return [
    { kind: 'heading', text: say(`causes:${cause}.title`) },
    ...composeFacts(diagnosis, diagnosis.findings.indexOf(finding), translator),
    { kind: 'paragraph', text: say(`causes:${cause}.explanation`) },
    ...notes.map((note): ReplyNode => ({ kind: 'paragraph', text: say(`causes:${cause}.notes.${note}`) })),
    { kind: 'note', text: joinSentences(weight.map(say), translator) },
    ...(finding.reach ? [composeReach(finding.reach, translator)] : []),
    ...quotes.map((quote) => composeQuote(quote, diagnosis, translator)),
    ...(page ? [{ kind: 'note', text: readOn(pageUrl(page, translator), translator) } as const] : []),
  ]
}

/** Counted where other pods could be seen: how many share the trouble tells where to look for it. */
function composeReach({ scope, failing, total, shared = '' }: Reach, translator: Translator): ReplyNode {
  const count = scope === 'pod' ? total : failing
  return {
    kind: 'note',
    text: translator.rich({ key: `replies:reply.reach.${scope}`, values: { count, total, shared } }),
  }
}

export function composeQuote(
  { text, source, at }: Quote,
  diagnosis: Pick<Diagnosis, 'at'>,
  translator: Translator,
): ReplyNode {
  const where = translator.text({ key: `replies:reply.source.${source}` })
  const ago = at === undefined ? undefined : Math.max(0, Date.parse(diagnosis.at) - Date.parse(at))
  const caption =
    ago === undefined
      ? { key: 'replies:reply.quoteUndated', values: { source: where } }
      : { key: 'replies:reply.quote', values: { source: where, time: { agoMs: ago } } }
  return { kind: 'quote', text, caption: translator.rich(caption) }
}
