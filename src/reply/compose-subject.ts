import type { Diagnosis } from '../diagnosis/diagnosis.ts'
import type { Translator } from '../i18n/translator.ts'
import { type FactRow, factRow } from './finding-rows.ts'
import type { ReplyNode } from './reply.ts'

/** Where it happened: pod, node, cluster. A text happened nowhere. */
export function subjectRows({ subject, cluster }: Diagnosis, translator: Translator): FactRow[] {
  if (subject.kind === 'text') return []
  const rows = [factRow('pod', `${subject.namespace}/${subject.pod}`, translator)]
  if (subject.node !== undefined) rows.push(factRow('node', subject.node, translator))
  if (cluster.cluster !== undefined) rows.push(factRow('cluster', cluster.cluster, translator))
  return rows
}

/** Rows without a value are left out, and a table without rows too. */
export function factsOf(rows: FactRow[]): ReplyNode[] {
  return rows.length > 0 ? [{ kind: 'facts', rows }] : []
}
