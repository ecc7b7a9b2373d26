import type { Diagnosis, Finding } from '../diagnosis/diagnosis.ts'
import type { MessageValue, Rich } from '../i18n/message.ts'
import type { Translator } from '../i18n/translator.ts'
import type { ReplyNode } from './reply.ts'

type Row = { label: string; value: Rich }

/** What failed: pod, container, image, node, since when, how often. Rows without a value are left out. */
export function composeSubject(diagnosis: Diagnosis, translator: Translator): ReplyNode[] {
  const { subject, findings, cluster, at } = diagnosis
  const finding = findings[0]
  const rows = [
    row('pod', subject.kind === 'pod' ? `${subject.namespace}/${subject.pod}` : undefined, translator),
    ...(finding ? findingRows(finding, at, translator) : []),
    row('node', subject.kind === 'pod' ? subject.node : undefined, translator),
    row('cluster', subject.kind === 'pod' ? cluster.cluster : undefined, translator),
  ].filter((each) => each !== undefined)
  return rows.length > 0 ? [{ kind: 'facts', rows }] : []
}

function findingRows(finding: Finding, at: string, translator: Translator): (Row | undefined)[] {
  const { containers, image, since, count } = finding
  return [
    row('container', containers.length > 0 ? { list: containers } : undefined, translator),
    row('image', image, translator),
    since === undefined
      ? undefined
      : sentence(
          'since',
          { date: { date: since }, ago: { agoMs: Date.parse(at) - Date.parse(since) } },
          translator,
        ),
    count === undefined || count < 2 ? undefined : sentence('attempts', { times: count }, translator),
  ]
}

function row(name: string, value: MessageValue | undefined, translator: Translator): Row | undefined {
  if (value === undefined) return undefined
  const style = typeof value === 'string' ? 'code' : 'plain'
  return {
    label: translator.text({ key: `replies:reply.fact.${name}` }),
    value: translator.rich({ key: `replies:reply.${style}`, values: { value } }),
  }
}

function sentence(name: string, values: Record<string, MessageValue>, translator: Translator): Row {
  return {
    label: translator.text({ key: `replies:reply.fact.${name}` }),
    value: translator.rich({ key: `replies:reply.factValue.${name}`, values }),
  }
}
