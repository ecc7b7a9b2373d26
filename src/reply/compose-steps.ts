import type { Translator } from '../i18n/translator.ts'
import type { PlannedStep } from '../playbook/playbook.ts'
import { composeStep, type StepNode } from './compose-step.ts'
import { joinSentences } from './join-sentences.ts'
import type { ReplyNode } from './reply.ts'

/** Whoever has seen the commands for three images can write those for the fourth. */
const mostAlike = 3

/** What to do, numbered. A step that several images need is said once, with the commands of the first few. */
export function composeSteps(steps: readonly PlannedStep[], translator: Translator): ReplyNode[] {
  if (steps.length === 0) return []
  const byWords = new Map<string, StepNode[]>()
  for (const step of steps) {
    const node = composeStep(step, 0, translator)
    const words = JSON.stringify({ ...node, step: step.step, commands: [] })
    byWords.set(words, [...(byWords.get(words) ?? []), node])
  }
  const together = [...byWords.values()].flatMap((alike) => stepOf(alike, translator))
  const heading = { kind: 'heading', text: translator.rich({ key: 'replies:reply.heading.steps' }) } as const
  return [heading, ...together.map((node, index) => ({ ...node, number: index + 1 }))]
}

function stepOf(alike: readonly StepNode[], translator: Translator): StepNode[] {
  const [first] = alike
  if (!first) return []
  const commands = alike.slice(0, mostAlike).flatMap((step) => step.commands)
  const number = alike.slice(mostAlike).flatMap((step) => step.commands).length
  if (number === 0) return [{ ...first, commands }]
  const leftOut = translator.rich({ key: 'replies:reply.commandsLeftOut', values: { number } })
  return [{ ...first, commands, body: joinSentences([first.body, leftOut], translator) }]
}
