import type { Diagnosis } from '../diagnosis/diagnosis.ts'
import { type EvidenceTypes, valueOf } from '../evidence/evidence.ts'
import type { Translator } from '../i18n/translator.ts'
import { composeUnseen } from './compose-unseen.ts'
import { eventLines, factLines, logLines } from './evidence-lines.ts'
import type { Reply, ReplyNode } from './reply.ts'

/** One look at a pod or a node; `name` where an answer has several. */
export type Look = Pick<Diagnosis, 'outcome' | 'unseen' | 'evidence' | 'values'> & { name?: string }
export type Looks = { looks: readonly Look[]; at: string; outcome: Diagnosis['outcome'] }

/** As much of one source as somebody reads. */
const mostLines = 40
/** A surface shows one quote in one piece, and Slack takes 3,000 characters in one. */
const longestQuote = 2800

/**
 * What was read, in the order in which people look. Other pods are left out, since they need not be the
 * reader's, and so are the people whom a repository's policy names.
 */
const sources = [
  'pod',
  'podEvents',
  'loggedEvents',
  'gcfsd',
  'node',
  'nodeEvents',
  'pullSecrets',
  'nodePool',
  'nodeAccount',
  'imageManifest',
] as const satisfies (keyof EvidenceTypes)[]
type Source = (typeof sources)[number]

/** What an answer was made from: program text as it was read, and what could not be seen. */
export function composeEvidence({ looks, at, outcome }: Looks, translator: Translator): Reply {
  const told = looks.flatMap((look) => composeLook(look, translator))
  const intro = { key: 'replies:evidence.intro', values: { time: { date: at } } }
  const none: ReplyNode = {
    kind: 'paragraph',
    text: translator.rich({ key: 'replies:evidence.none' }),
  }
  return {
    lang: translator.lang,
    outcome,
    title: translator.text({ key: 'replies:evidence.title' }),
    nodes: told.length > 0 ? [{ kind: 'paragraph', text: translator.rich(intro) }, ...told] : [none],
  }
}

function composeLook(look: Look, translator: Translator): ReplyNode[] {
  return [
    ...sources.flatMap((source) => composeSource(source, look, translator)),
    ...composeUnseen(look, translator),
  ]
}

function composeSource(source: Source, look: Look, translator: Translator): ReplyNode[] {
  const lines = linesOf(source, look, translator)
  if (!lines) return []
  const what = translator.text({ key: `replies:reply.evidence.${source}` })
  if (lines.length === 0)
    return [{ kind: 'paragraph', text: translator.rich({ key: 'replies:evidence.empty', values: { what } }) }]
  const heading =
    look.name === undefined
      ? translator.rich({ key: 'replies:reply.plain', values: { value: what } })
      : translator.rich({ key: 'replies:evidence.pod', values: { what, name: look.name } })
  const count = lines.length - mostLines
  return [
    { kind: 'heading', text: heading },
    ...quotes(lines.slice(0, mostLines)),
    ...(count > 0
      ? [
          {
            kind: 'note',
            text: translator.rich({ key: 'replies:evidence.more', values: { count } }),
          } as const,
        ]
      : []),
  ]
}

/** Undefined for what was not read, or could not be. */
function linesOf(source: Source, { evidence }: Look, translator: Translator): string[] | undefined {
  if (source === 'gcfsd') {
    const lines = valueOf(evidence.gcfsd)
    return lines && logLines(lines, translator)
  }
  if (source === 'podEvents' || source === 'loggedEvents' || source === 'nodeEvents') {
    const events = valueOf(evidence[source])
    return events && eventLines(events, translator)
  }
  const facts = valueOf<object>(evidence[source])
  return facts && factLines(facts, translator)
}

/** As few quotes as hold the lines. */
function quotes(lines: readonly string[]): ReplyNode[] {
  const texts: string[] = []
  for (const line of lines) {
    const last = texts.at(-1)
    if (last !== undefined && last.length + line.length < longestQuote)
      texts[texts.length - 1] = `${last}\n${line}`
    else texts.push(line)
  }
  return texts.map((text) => ({ kind: 'quote', caption: [], text }))
}
