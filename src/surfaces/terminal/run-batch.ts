import type { TextDiagnosis } from '../../answer.ts'
import { redactShown } from '../../redact.ts'
import { answerLines, type BatchOutput, isRowId, type RowId } from './answer-lines.ts'
import type { Input } from './read-input.ts'

export type DiagnoseText = (text: string) => TextDiagnosis
type Row = { id: RowId; text: string }

/** Explains one error text for each line. */
export function runBatch(
  input: Input,
  { diagnose, ...out }: { diagnose: DiagnoseText } & BatchOutput,
): Promise<void> {
  const answer = (value: unknown) => (isRow(value) ? summarise(value.id, diagnose(value.text)) : undefined)
  return answerLines(input, { answer, badFields: 'noFields', ...out })
}

function isRow(value: unknown): value is Row {
  if (typeof value !== 'object' || value === null || !('id' in value) || !('text' in value)) return false
  return isRowId(value.id) && typeof value.text === 'string'
}

function summarise(id: RowId, { outcome, findings, values }: TextDiagnosis) {
  const [first, ...others] = outcome === 'diagnosed' ? findings : []
  const image = first?.image ?? values.image ?? null
  const registry = first?.registry ?? values.registryHost ?? null
  return {
    id,
    outcome,
    cause: first?.cause ?? null,
    also: others.map(({ cause }) => cause),
    certainty: first?.certainty ?? null,
    image: redactShown(image),
    registry: redactShown(registry),
  }
}
