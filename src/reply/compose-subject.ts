import type { Diagnosis } from '../diagnosis/diagnosis.ts'
import type { Translator } from '../i18n/translator.ts'
import { type FactRow, factRow, findingRows } from './finding-rows.ts'
import type { ReplyNode } from './reply.ts'

/** Where it happened; a single finding tells this together with its own rows, below its heading. */
export function composeSubject(diagnosis: Diagnosis, translator: Translator): ReplyNode[] {
  const rows = diagnosis.findings.length === 1 ? [] : subjectRows(diagnosis, translator)
  return rows.length > 0 ? [{ kind: 'facts', rows }] : []
}

/** What failed: pod, container, image, since when, how often, node. Rows without a value are left out. */
export function composeFacts(diagnosis: Diagnosis, index: number, translator: Translator): ReplyNode[] {
  const { findings, at } = diagnosis
  const finding = findings[index]
  const own = finding ? findingRows(finding, at, translator) : []
  const rows = findings.length === 1 ? [...subjectRows(diagnosis, translator), ...own] : own
  return rows.length > 0 ? [{ kind: 'facts', rows }] : []
}

function subjectRows({ subject, cluster }: Diagnosis, translator: Translator): FactRow[] {
  if (subject.kind === 'text') return []
  const rows = [factRow('pod', `${subject.namespace}/${subject.pod}`, translator)]
  if (subject.node !== undefined) rows.push(factRow('node', subject.node, translator))
  if (cluster.cluster !== undefined) rows.push(factRow('cluster', cluster.cluster, translator))
  return rows
}
