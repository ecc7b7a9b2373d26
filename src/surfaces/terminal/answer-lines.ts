import { once } from 'node:events'
import type { Translator } from '../../i18n/translator.ts'
import { type Input, longestInput, readLines } from './read-input.ts'

export type RowId = string | number
export type BatchOutput = { translator: Translator; output: NodeJS.WritableStream }
/** How one line is answered: undefined where it lacks the fields, which `badFields` then says. */
type Answering = { answer: (value: unknown) => object | undefined; badFields: 'noFields' | 'noMessage' }

/** One line of JSON in, one line of JSON out, in the same order and as it goes. A bad line stops nothing. */
export async function answerLines(
  input: Input,
  { answer, badFields, translator, output }: Answering & BatchOutput,
): Promise<void> {
  let number = 0
  for await (const line of readLines(input)) {
    number++
    if (line.trim() === '') continue
    const result = answerLine(line, { answer, badFields })
    const values = { number }
    const shown =
      typeof result === 'string'
        ? { id: null, error: translator.text({ key: `replies:terminal.badLine.${result}`, values }) }
        : result
    if (!output.write(`${JSON.stringify(shown)}\n`)) await once(output, 'drain')
  }
}

function answerLine(line: string, { answer, badFields }: Answering): object | string {
  if (line.length > longestInput) return 'tooLong'
  const value = parseJson(line.replace(/^\ufeff/, ''))
  return value === undefined ? 'notJson' : (answer(value) ?? badFields)
}

/** Undefined for what is no JSON: the caller says so in the line's own result. */
function parseJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

/** JSON.parse reads 1e999 as Infinity, which no answer can carry back. */
export function isRowId(value: unknown): value is RowId {
  return typeof value === 'string' || Number.isFinite(value)
}
