import { readAlert } from '../slack/alerts/read-alert.ts'
import { answerLines, type BatchOutput, isRowId, type RowId } from './answer-lines.ts'
import type { Input } from './read-input.ts'
import type { DiagnoseText } from './run-batch.ts'

type Row = { id: RowId; message: object }

/** Tells for each line's Slack message what the bot would read in a watched channel, and why it would keep silent. */
export function runAlertBatch(
  input: Input,
  { diagnose, ...out }: { diagnose: DiagnoseText } & BatchOutput,
): Promise<void> {
  const answer = (value: unknown) => (isRow(value) ? summarise(value, diagnose) : undefined)
  return answerLines(input, { answer, badFields: 'noMessage', ...out })
}

function isRow(value: unknown): value is Row {
  if (typeof value !== 'object' || value === null || !('id' in value) || !('message' in value)) return false
  return isRowId(value.id) && typeof value.message === 'object' && value.message !== null
}

function summarise({ id, message }: Row, diagnose: DiagnoseText) {
  const { ignore, pods, workloads, texts, why } = readAlert(message)
  return { id, ignore, pods, workloads, cause: causeOf(texts, diagnose), why }
}

function causeOf(texts: readonly string[], diagnose: DiagnoseText): string | null {
  for (const text of texts) {
    const { outcome, findings } = diagnose(text)
    const [first] = outcome === 'diagnosed' ? findings : []
    if (first) return first.cause
  }
  return null
}
