import { once } from 'node:events'
import type { TextDiagnosis } from '../../answer.ts'
import type { Translator } from '../../i18n/translator.ts'
import { redactTexts } from '../../redact.ts'
import { type Input, longestInput, readLines } from './read-input.ts'

export type DiagnoseText = (text: string) => TextDiagnosis
type Row = { id: string | number; text: string }
type BatchOptions = { diagnose: DiagnoseText; translator: Translator; output: NodeJS.WritableStream }

/** One line of JSON in, one line of JSON out, in the same order and as it goes. A bad line stops nothing. */
export async function runBatch(input: Input, { diagnose, translator, output }: BatchOptions): Promise<void> {
  let number = 0
  for await (const line of readLines(input)) {
    number++
    if (line.trim() === '') continue
    const result = answerLine(line, diagnose)
    const values = { number }
    const shown =
      'error' in result
        ? { id: null, error: translator.text({ key: `replies:terminal.badLine.${result.error}`, values }) }
        : result
    if (!output.write(`${JSON.stringify(shown)}\n`)) await once(output, 'drain')
  }
}

type BatchResult = ReturnType<typeof summarise> | { error: 'notJson' | 'noFields' | 'tooLong' }

function answerLine(line: string, diagnose: DiagnoseText): BatchResult {
  if (line.length > longestInput) return { error: 'tooLong' }
  const value = parseJson(line.replace(/^\ufeff/, ''))
  if (value === undefined) return { error: 'notJson' }
  return isRow(value) ? summarise(value.id, diagnose(value.text)) : { error: 'noFields' }
}

/** Undefined for what is no JSON: the caller says so in the line's own result. */
function parseJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

function isRow(value: unknown): value is Row {
  if (typeof value !== 'object' || value === null || !('id' in value) || !('text' in value)) return false
  // JSON.parse reads 1e999 as Infinity, which no answer can carry back.
  return (typeof value.id === 'string' || Number.isFinite(value.id)) && typeof value.text === 'string'
}

function summarise(id: string | number, { outcome, findings, values }: TextDiagnosis) {
  const [first, ...others] = outcome === 'diagnosed' ? findings : []
  const image = first?.image ?? values.image ?? null
  const registry = first?.registry ?? values.registryHost ?? null
  return {
    id,
    outcome,
    cause: first?.cause ?? null,
    also: others.map(({ cause }) => cause),
    certainty: first?.certainty ?? null,
    image: redactTexts(image),
    registry: redactTexts(registry),
  }
}
