import type { Diagnosis } from '../diagnosis/diagnosis.ts'
import type { Translator } from '../i18n/translator.ts'
import { factRow, findingRows } from './finding-rows.ts'
import type { ReplyNode } from './reply.ts'

/** What failed: pod, container, image, node, since when, how often. Rows without a value are left out. */
export function composeSubject(
  { subject, findings, cluster, at }: Diagnosis,
  translator: Translator,
): ReplyNode[] {
  const [finding, ...others] = findings
  const rows = finding && others.length === 0 ? findingRows(finding, at, translator) : []
  if (subject.kind === 'pod') {
    rows.unshift(factRow('pod', `${subject.namespace}/${subject.pod}`, translator))
    if (subject.node !== undefined) rows.push(factRow('node', subject.node, translator))
    if (cluster.cluster !== undefined) rows.push(factRow('cluster', cluster.cluster, translator))
  }
  return rows.length > 0 ? [{ kind: 'facts', rows }] : []
}
