import type { Diagnosis, Finding, Quote, Reach } from '../diagnosis/diagnosis.ts'
import type { Translator } from '../i18n/translator.ts'
import { type AlikeFindings, alikeFindings } from './alike-findings.ts'
import { factsOf, subjectRows } from './compose-subject.ts'
import { type FactRow, findingRows } from './finding-rows.ts'
import { joinSentences } from './join-sentences.ts'
import { pageUrl } from './page-url.ts'
import { readOn } from './read-on.ts'
import type { ReplyNode } from './reply.ts'
import { wordValues } from './word-values.ts'

/** Each cause once: what happened, how sure that is, who can act, the words it was read from, where to read on. */
export function composeFindings(diagnosis: Diagnosis, translator: Translator): ReplyNode[] {
  const told = alikeFindings(diagnosis.findings, (finding) => wordsOf(finding, translator))
  const subject = subjectRows(diagnosis, translator)
  const rowsOf = (alike: AlikeFindings) => findingRows(alike, diagnosis.at, translator)
  const compose = (alike: AlikeFindings, rows: FactRow[]) =>
    composeFinding(alike, { rows, diagnosis, translator })
  const [only] = told
  // A single finding tells where it happened together with its own rows, below its heading.
  if (only && told.length === 1) return compose(only, [...subject, ...rowsOf(only)])
  return [...factsOf(subject), ...told.flatMap((alike) => compose(alike, rowsOf(alike)))]
}

type Told = { rows: FactRow[]; diagnosis: Diagnosis; translator: Translator }

function composeFinding(
  { finding, quotes }: AlikeFindings,
  { rows, diagnosis, translator }: Told,
): ReplyNode[] {
  const { heading, texts, page } = wordsOf(finding, translator)
  return [
    heading,
    ...factsOf(rows),
    ...texts,
    ...quotes.map((quote) => composeQuote(quote, diagnosis, translator)),
    ...page,
  ]
}

/** All that is said of a finding but its names and times. */
function wordsOf(finding: Finding, translator: Translator) {
  const { cause, certainty, effect, actor, notes, reach, page } = finding
  const values = wordValues(finding.values)
  const say = (key: string) => translator.rich({ key, values })
  const paragraph = (key: string): ReplyNode => ({ kind: 'paragraph', text: say(`causes:${cause}.${key}`) })
  const weight = [
    `replies:reply.certainty.${certainty}`,
    `replies:reply.effect.${effect}`,
    `replies:reply.actor.${actor}`,
  ]
  const heading: ReplyNode = { kind: 'heading', text: say(`causes:${cause}.title`) }
  const texts: ReplyNode[] = [
    ...['explanation', ...notes.map((note) => `notes.${note}`)].map(paragraph),
    { kind: 'note', text: joinSentences(weight.map(say), translator) },
    ...(reach ? [composeReach(reach, translator)] : []),
  ]
  const readingOn = page && readOn(pageUrl(page, translator), translator)
  return { heading, texts, page: readingOn ? [{ kind: 'note', text: readingOn } as const] : [] }
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
