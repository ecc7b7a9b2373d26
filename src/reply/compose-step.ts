import type { Translator } from '../i18n/translator.ts'
import type { PlannedStep, RenderedCommand } from '../playbook/playbook.ts'
import type { Mark, StepId } from '../steps/step.ts'
import { joinSentences } from './join-sentences.ts'
import { pageUrl } from './page-url.ts'
import type { ReplyCommand, ReplyNode } from './reply.ts'
import { wordValues } from './word-values.ts'

/** A step is part of a search for a cause, or one of several requirements. */
export type MarkWords = 'reply.mark' | 'reply.node.mark'

export type StepNode = Extract<ReplyNode, { kind: 'step' }>

/** One step: mark, what to do and why, what evidence said of it, commands, a warning before disruption. */
export function composeStep(
  planned: PlannedStep,
  number: number,
  translator: Translator,
  marks: MarkWords = 'reply.mark',
): StepNode {
  const { step, mark, disrupts, commands, page } = planned
  const values = wordValues(planned.values)
  const say = (key: string) => translator.rich({ key, values })
  const settled = `steps:${step}.${mark}`
  const body = say(`steps:${step}.body`)
  // What is checked and fine needs no more than to be said; what is found still needs its how-to.
  const done = mark === 'fine' && translator.has(settled)
  const settledBody = translator.has(settled)
    ? joinSentences(done ? [say(settled)] : [body, say(settled)], translator)
    : undefined
  return {
    kind: 'step',
    number,
    mark,
    ...(mark !== 'open' && { markLabel: markLabel(mark, marks, translator) }),
    title: say(`steps:${step}.title`),
    body: settledBody ?? body,
    commands: done ? [] : commands.map((command) => composeCommand(command, translator)),
    ...(disrupts && { warning: say(warningKey(step, translator)) }),
    ...(page &&
      !done && {
        link: { label: translator.text({ key: 'replies:reply.readOn' }), url: pageUrl(page, translator) },
      }),
  }
}

/** What the step interrupts, or that it does. */
export function warningKey(step: StepId, translator: Translator): string {
  const own = `steps:${step}.warning`
  return translator.has(own) ? own : 'replies:reply.disrupts'
}

/** In the brackets of the language, after the space that it puts there. */
function markLabel(mark: Mark, marks: MarkWords, { text, meta }: Translator): string {
  const word = text({ key: `replies:${marks}.${mark}` })
  return meta.sentenceSpace + text({ key: 'replies:reply.markNote', values: { mark: word } })
}

export function composeCommand({ text, missing }: RenderedCommand, translator: Translator): ReplyCommand {
  if (missing.length === 0) return { text }
  const values = { names: { list: missing } }
  return { text, fillIn: translator.rich({ key: 'replies:reply.fillIn', values }) }
}
