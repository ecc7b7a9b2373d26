import type { Rich } from '../../i18n/message.ts'
import type { ReplyNode } from '../../reply/reply.ts'
import { printable } from '../printable.ts'
import { hang, type Page } from './page.ts'

type Step = Extract<ReplyNode, { kind: 'step' }>
const marks = { fine: '✅', culprit: '❌', open: '◻' } as const
const indent = '   '

/** A step with its mark in sign and words, and its commands on lines of their own, ready to copy. */
export function renderStep(step: Step, page: Page): string[] {
  const label: Rich = step.markLabel ? [...step.title, { kind: 'text', text: step.markLabel }] : step.title
  const commands = step.commands.flatMap(({ text, fillIn }) => [
    '',
    ...commandLines(text).map((line) => page.paint.apply('command', line)),
    ...(fillIn ? hang(indent, fillIn, page, 'quiet') : []),
  ])
  return [
    ...hang(`${step.number}. ${marks[step.mark]} `, label, page, 'strong'),
    ...hang(indent, step.body, page),
    ...(step.warning ? hang(`${indent}⚠ `, step.warning, page, 'warning') : []),
    ...commands,
    ...(step.link
      ? ['', ...hang(indent, [{ kind: 'link', text: step.link.label, url: step.link.url }], page)]
      : []),
  ]
}

/** A command of many lines stands at the margin: indentation would change a here-document. */
function commandLines(text: string): string[] {
  const lines = printable(text).split('\n')
  return lines.length > 1 ? lines : lines.map((line) => `${indent}  ${line}`)
}
