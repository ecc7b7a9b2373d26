import type { EvidenceName } from '../evidence/evidence.ts'
import type { Translator } from '../i18n/translator.ts'
import type { CauseDescription, DescribedStep } from '../playbook/describe-cause.ts'
import { composeCommand, warningKey } from './compose-step.ts'
import { factRow } from './finding-rows.ts'
import { joinSentences } from './join-sentences.ts'
import { readOn } from './read-on.ts'
import type { Reply, ReplyNode } from './reply.ts'
import { wordValues } from './word-values.ts'

/** One cause to read up on: what it is, where it shows, and its whole playbook with placeholders. */
export function composeCause(cause: CauseDescription, translator: Translator): Reply {
  const { id, effect, actor, symptoms, steps, link } = cause
  const values = wordValues({})
  const say = (key: string) => translator.rich({ key, values })
  const places = symptoms.map((kind) => translator.text({ key: `replies:catalogue.symptom.${kind}` }))
  const weight = [`replies:reply.effect.${effect}`, `replies:reply.actor.${actor}`].map(say)
  return {
    lang: translator.lang,
    outcome: 'catalogue',
    title: translator.text({ key: `causes:${id}.title`, values }),
    nodes: [
      { kind: 'heading', text: say(`causes:${id}.title`) },
      {
        kind: 'facts',
        rows: [
          factRow('cause', id, translator),
          factRow('shows', { list: places }, translator),
          ...(cause.needs.length > 0
            ? [factRow('confirmedBy', evidenceList(cause.needs, translator), translator)]
            : []),
        ],
      },
      { kind: 'paragraph', text: say(`causes:${id}.explanation`) },
      ...composeCases(id, translator),
      { kind: 'note', text: joinSentences(weight, translator) },
      ...(link ? [{ kind: 'note', text: readOn(link.url, translator) } as const] : []),
      { kind: 'heading', text: say('replies:reply.heading.steps') },
      ...(steps.some(({ conditional }) => conditional)
        ? [{ kind: 'note', text: say('replies:catalogue.stepsFit') } as const]
        : []),
      ...steps.map((step, index) => composeDescribedStep(step, index + 1, translator)),
    ],
  }
}

/** Sentences that an answer adds where evidence or the error's text calls for them. */
function composeCases(id: string, translator: Translator): ReplyNode[] {
  const keys = translator.below(`causes:${id}.notes`).map((note) => `causes:${id}.notes.${note}`)
  if (keys.length === 0) return []
  const values = wordValues({})
  return [
    { kind: 'heading', text: translator.rich({ key: 'replies:catalogue.cases' }) },
    { kind: 'list', items: keys.map((key) => translator.rich({ key, values })) },
  ]
}

/** As in an answer, but open: what would settle the step is said instead of what did. */
function composeDescribedStep(described: DescribedStep, number: number, translator: Translator): ReplyNode {
  const { step, nature, needs, commands, link } = described
  const values = wordValues({})
  const say = (key: string, more = {}) => translator.rich({ key, values: { ...values, ...more } })
  const sentences = [
    say(`steps:${step}.body`),
    ...(needs.length > 0
      ? [say('replies:catalogue.settledBy', { what: evidenceList(needs, translator) })]
      : []),
  ]
  return {
    kind: 'step',
    number,
    mark: 'open',
    title: say(`steps:${step}.title`),
    body: joinSentences(sentences, translator),
    commands: commands.map((command) => composeCommand(command, translator)),
    ...(nature === 'disrupts' && { warning: say(warningKey(step, translator)) }),
    ...(link && { link: { label: translator.text({ key: 'replies:reply.readOn' }), url: link.url } }),
  }
}

/** As the names stand inside of a sentence; elsewhere they are labels, with a capital. */
function evidenceList(names: readonly EvidenceName[], { text }: Translator) {
  return { list: names.map((name) => text({ key: `replies:catalogue.evidence.${name}` })) }
}
