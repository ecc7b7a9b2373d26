import {
  deploymentOfRow,
  isDeploymentHeading,
  isOrdinaryEvent,
  isPodRow,
  objectOfEvent,
  podOfRow,
} from './kubectl-lines.ts'
import { type LabelRole, labelRole } from './label-keys.ts'
import { type LabelPair, labelPairs } from './label-pairs.ts'
import { addPair, newRecord, opensRecord, subjectsOfRecord } from './label-record.ts'
import type { Subject } from './named-path.ts'
import { spokenSubjects } from './spoken-subjects.ts'
import { hasOtherReason, isPullTrouble } from './topics.ts'

export type Collected = { subjects: Subject[]; namespaces: string[]; cluster?: string }

const listItem = /^[\s•◦●*–-]*([a-z0-9][^\s,:(]*)(?:[\s,(].*)?$/

/** Reads names line by line: labels make records, prose and kubectl's rows name things where they stand. */
export function collectSubjects(lines: readonly string[]): Collected {
  const found: Collected = { subjects: [], namespaces: [] }
  let record = newRecord()
  let awaited: LabelRole | undefined
  let inDeployments = false
  const close = () => {
    const { subjects, namespace } = subjectsOfRecord(record)
    found.subjects.push(...subjects)
    if (namespace !== undefined) found.namespaces.push(namespace)
    record = newRecord()
  }
  for (const line of lines) {
    inDeployments = isDeploymentHeading(line) || (inDeployments && line.trim() !== '')
    const item = awaited && itemPair(awaited, line)
    const pairs = item ? [item] : labelPairs(line)
    awaited = item ? awaited : awaitedAfter(line, pairs)
    for (const pair of pairs) {
      if (!item && opensRecord(record, pair)) close()
      addPair(record, pair)
      if (isCluster(pair)) found.cluster ??= pair.values[0] ?? ''
    }
    if (!pairs.some(({ whole, values }) => whole && values.length > 0)) readRows(line, inDeployments, found)
  }
  close()
  return found
}

function readRows(line: string, inDeployments: boolean, found: Collected): void {
  const row = podOfRow(line) ?? objectOfEvent(line) ?? (inDeployments ? deploymentOfRow(line) : undefined)
  if (row && !isBeside(line)) found.subjects.push(row)
  if (row || isPodRow(line) || inDeployments || isBeside(line)) return
  const { subjects, namespaces } = spokenSubjects(line)
  found.subjects.push(...subjects)
  found.namespaces.push(...namespaces)
}

/** Events of the ordinary kind, and what states another reason for its own pod. */
function isBeside(line: string): boolean {
  return isOrdinaryEvent(line) || (hasOtherReason(line) && !isPullTrouble(line))
}

/** A label alone on its line has its value, or a list of them, on the next lines. */
function awaitedAfter(line: string, pairs: readonly LabelPair[]): LabelRole | undefined {
  const [last] = pairs.slice(-1)
  if (last) return last.values.length === 0 ? last : undefined
  return line.length <= 40 && !/[.:=]/.test(line) ? labelRole(line) : undefined
}

function itemPair(role: LabelRole, line: string): LabelPair | undefined {
  const value = listItem.exec(line)?.[1]
  return value === undefined ? undefined : { ...role, values: [value], whole: true }
}

/** Robusta calls the cluster the alert's source; Grafana's source is a page. */
function isCluster({ role, values }: LabelPair): boolean {
  const [value = ''] = values
  return role === 'cluster' ? value !== '' : role === 'source' && /^[\w-]+$/.test(value)
}
