import { createTranslator } from './i18n/translator.ts'
import { Problem } from './problems.ts'
import { redactShown } from './redact.ts'
import { composeProblem } from './reply/compose-problem.ts'
import { renderText } from './surfaces/terminal/render-text.ts'

/** Says on standard error why the program could not start, and gives its exit status. */
export function tellOperator(error: unknown, lang: string): number {
  if (!(error instanceof Problem)) {
    process.stderr.write(
      `${redactShown(error instanceof Error ? (error.stack ?? error.message) : String(error))}\n`,
    )
    return 1
  }
  const reply = composeProblem(error, createTranslator({ lang }))
  process.stderr.write(renderText(reply, { width: process.stderr.columns ?? 100, colour: false }))
  return 2
}
