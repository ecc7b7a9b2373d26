import type { Finding } from '../diagnosis/diagnosis.ts'
import type { MessageValue, Rich } from '../i18n/message.ts'
import type { Translator } from '../i18n/translator.ts'

export type FactRow = { label: string; value: Rich }

/** Which containers and image a finding is about, since when and how often; what is not known is left out. */
export function findingRows(finding: Finding, at: string, translator: Translator): FactRow[] {
  const { containers, image, since, count } = finding
  const rows: FactRow[] = []
  if (containers.length > 0) rows.push(factRow('container', { list: containers }, translator))
  if (image !== undefined) rows.push(factRow('image', image, translator))
  if (since !== undefined) {
    const ago = { agoMs: Date.parse(at) - Date.parse(since) }
    rows.push(sentenceRow('since', { date: { date: since }, ago }, translator))
  }
  if (count !== undefined && count > 1) rows.push(sentenceRow('attempts', { times: count }, translator))
  return rows
}

/** Names are program text and shown as code; a list of them is prose. */
export function factRow(name: string, value: MessageValue, translator: Translator): FactRow {
  const style = typeof value === 'string' ? 'code' : 'plain'
  return {
    label: translator.text({ key: `replies:reply.fact.${name}` }),
    value: translator.rich({ key: `replies:reply.${style}`, values: { value } }),
  }
}

function sentenceRow(name: string, values: Record<string, MessageValue>, translator: Translator): FactRow {
  return {
    label: translator.text({ key: `replies:reply.fact.${name}` }),
    value: translator.rich({ key: `replies:reply.factValue.${name}`, values }),
  }
}
