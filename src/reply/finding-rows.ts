import type { MessageValue, Rich } from '../i18n/message.ts'
import type { Translator } from '../i18n/translator.ts'
import type { AlikeFindings } from './alike-findings.ts'

export type FactRow = { label: string; value: Rich }

/** More names than this are no help in reading. */
const mostNames = 5

/** Which containers and images a finding is about, since when and how often; what is not known is left out. */
export function findingRows(alike: AlikeFindings, at: string, translator: Translator): FactRow[] {
  const { containers, images } = alike
  const { since, count } = alike.finding
  const rows: FactRow[] = []
  if (containers.length > 0) rows.push(namesRow('container', containers, translator))
  if (images[0] !== undefined) {
    const row = images.length === 1 ? factRow('image', images[0], translator) : undefined
    rows.push(row ?? namesRow('image', images, translator))
  }
  if (since !== undefined) {
    const ago = { agoMs: Date.parse(at) - Date.parse(since) }
    rows.push(sentenceRow('since', { date: { date: since }, ago }, translator))
  }
  if (count !== undefined && count > 1) rows.push(sentenceRow('attempts', { times: count }, translator))
  return rows
}

/** Some of the names, and how many there are, where all of them would fill the screen. */
function namesRow(name: string, names: readonly string[], translator: Translator): FactRow {
  if (names.length <= mostNames) return factRow(name, { list: names }, translator)
  const some = { list: names.slice(0, mostNames) }
  return sentenceRow('among', { number: names.length, names: some }, translator, name)
}

/** Names are program text and shown as code; a list of them is prose. */
export function factRow(name: string, value: MessageValue, translator: Translator): FactRow {
  const style = typeof value === 'string' ? 'code' : 'plain'
  return {
    label: translator.text({ key: `replies:reply.fact.${name}` }),
    value: translator.rich({ key: `replies:reply.${style}`, values: { value } }),
  }
}

function sentenceRow(
  name: string,
  values: Record<string, MessageValue>,
  translator: Translator,
  label = name,
): FactRow {
  return {
    label: translator.text({ key: `replies:reply.fact.${label}` }),
    value: translator.rich({ key: `replies:reply.factValue.${name}`, values }),
  }
}
