import type { Rich } from '../i18n/message.ts'
import type { Translator } from '../i18n/translator.ts'
import type { PlannedStep } from '../playbook/playbook.ts'
import { composeStep } from './compose-step.ts'
import { withVariables } from './with-variables.ts'

/** The steps of one answer, or of each pod of an answer that has several. */
export type Plan = { name?: string; steps: readonly PlannedStep[] }
export type Plans = { title: string; plans: readonly Plan[]; at: string }

/** A file to save: its name, and its text. */
export type Script = { name: string; text: string }

/** Whoever runs or sources the file before reading it gets no further than this. */
const stop = 'return 0 2>/dev/null || exit 0'

/** The commands of an answer, with its steps as comments; undefined where there is nothing to run. */
export function composeScript({ title, plans, at }: Plans, translator: Translator): Script | undefined {
  const commands = plans.flatMap(({ steps }) => steps.flatMap((step) => step.commands))
  if (commands.length === 0) return undefined
  const missing = [...new Set(commands.flatMap((command) => command.missing))].toSorted()
  const say = (key: string, values = {}) => comment(translator.text({ key: `replies:script.${key}`, values }))
  const lines = [
    say('first', { title, time: { date: at } }),
    ...(missing.length > 0 ? ['', say('variables'), ...missing.map((name) => `${name}=''`)] : []),
    '',
    say('guard'),
    stop,
    ...plans.flatMap((plan) => planLines(plan, translator)),
  ]
  return { name: fileName(title), text: `${lines.join('\n')}\n` }
}

function planLines({ name, steps }: Plan, translator: Translator): string[] {
  return [
    ...(name === undefined ? [] : ['', comment(`== ${name} ==`)]),
    ...steps.flatMap((step, index) => stepLines(step, index + 1, translator)),
  ]
}

/** What a script can't run is left out, but the numbers stay those of the answer. */
function stepLines(planned: PlannedStep, number: number, translator: Translator): string[] {
  const step = composeStep(planned, number, translator)
  if (step.commands.length === 0) return []
  return [
    '',
    comment(`${number}. ${plain(step.title)}${step.markLabel ?? ''}`),
    comment(plain(step.body)),
    ...(step.warning ? [comment(plain(step.warning))] : []),
    ...(step.link ? [comment(`${step.link.label}: ${step.link.url}`)] : []),
    ...planned.commands.map(({ text, missing }) => withVariables(text, missing)),
  ]
}

function plain(rich: Rich): string {
  return rich.map(({ text }) => text).join('')
}

/** One line whatever the text holds: behind a line break it would be a command. */
function comment(text: string): string {
  return `# ${text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')}`
}

function fileName(title: string): string {
  const name = /(?<![a-z0-9./-])[a-z0-9][a-z0-9.-]{0,62}\/[a-z0-9][a-z0-9.-]{0,252}/.exec(title)?.[0] ?? ''
  return `${['pullcheck', ...name.split(/[^a-z0-9]+/)].filter(Boolean).join('-').slice(0, 80)}.sh`
}
