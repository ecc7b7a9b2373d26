import type { LabelPair } from './label-pairs.ts'
import { isPodShaped, namespaceOf } from './name-shapes.ts'
import { namedPath, type Subject, subjectOf } from './named-path.ts'
import { hasOtherReason } from './topics.ts'
import { alertWorkloadKindOf, isPodWord } from './workload-words.ts'

/** The labels of one alert: where one comes again with another value, the next alert begins. */
export type LabelRecord = {
  namespace?: string
  exportedNamespace?: string
  pods: Subject[]
  exportedPods: Subject[]
  workloads: Subject[]
  reason?: string
  kind?: string
  name?: string
}

export function newRecord(): LabelRecord {
  return { pods: [], exportedPods: [], workloads: [] }
}

/** Whether a pair belongs to the next alert. */
export function opensRecord(record: LabelRecord, pair: LabelPair): boolean {
  const [value = ''] = pair.values
  if (pair.role === 'alert') return !isEmpty(record)
  if (pair.role === 'namespace') return isOtherNamespace(record, value, pair.exported)
  if (pair.role === 'pod') return isOtherPod(pair.exported ? record.exportedPods : record.pods, pair.values)
  if (pair.role === 'workload') {
    const known = record.workloads.find(({ kind }) => kind === pair.kind)
    return known !== undefined && known.name !== value.split('/').at(-1)
  }
  if (pair.role === 'kind') return record.kind !== undefined
  return pair.role === 'name' && record.name !== undefined && record.name !== value
}

function isOtherNamespace(record: LabelRecord, value: string, exported: boolean): boolean {
  const known = exported ? record.exportedNamespace : record.namespace
  return known !== undefined && known !== value && namespaceOf(value) !== undefined
}

function isOtherPod(known: readonly Subject[], values: readonly string[]): boolean {
  return known.length > 0 && podsOf(values).some(({ name }) => known.every((pod) => pod.name !== name))
}

export function addPair(record: LabelRecord, pair: LabelPair): void {
  const [value = ''] = pair.values
  if (pair.role === 'namespace') addNamespace(record, namespaceOf(value), pair.exported)
  else if (pair.role === 'pod')
    (pair.exported ? record.exportedPods : record.pods).push(...podsOf(pair.values))
  else if (pair.role === 'workload')
    record.workloads.push(...pair.values.flatMap((one) => ofKind(pair.kind, one)))
  else if (pair.role === 'object') addObjects(record, pair.values)
  else if (pair.role === 'reason' && value !== '') record.reason = value
  else if (pair.role === 'kind' && value !== '') record.kind = value
  else if (pair.role === 'name' && value !== '') record.name = value
}

/** What the labels of one alert name, each in its namespace. */
export function subjectsOfRecord(record: LabelRecord): { subjects: Subject[]; namespace?: string } {
  if (hasOtherReason(record.reason ?? '')) return { subjects: [] }
  const namespace = record.exportedNamespace ?? record.namespace
  const exporter = record.exportedNamespace !== undefined || record.exportedPods.length > 0
  // The pod that measured is not the pod that was measured.
  const pods = exporter ? record.exportedPods : record.pods
  const subjects = [...pods, ...record.workloads, ...namedByKind(record)]
  if (namespace === undefined) return { subjects }
  return { subjects: subjects.map((subject) => ({ namespace, ...subject })), namespace }
}

function isEmpty({ pods, exportedPods, workloads, namespace, name }: LabelRecord): boolean {
  return (
    pods.length + exportedPods.length + workloads.length === 0 &&
    namespace === undefined &&
    name === undefined
  )
}

function addNamespace(record: LabelRecord, name: string | undefined, exported: boolean): void {
  if (name === undefined) return
  if (exported) record.exportedNamespace = name
  else record.namespace = name
}

function addObjects(record: LabelRecord, values: readonly string[]): void {
  for (const value of values) {
    const subject =
      namedPath({ raw: value, bare: value }) ?? (isPodShaped(value) ? subjectOf('pod', value) : undefined)
    if (subject) (subject.kind === 'pod' ? record.pods : record.workloads).push(subject)
    else if (values.length === 1 && !value.includes('/') && value !== record.namespace) record.name ??= value
  }
}

function namedByKind({ kind, name }: LabelRecord): Subject[] {
  if (name === undefined) return []
  if (kind === undefined) return podsOf([name]).filter((pod) => isPodShaped(pod.name))
  if (isPodWord(kind)) return podsOf([name])
  const workload = alertWorkloadKindOf(kind)
  return workload ? ofKind(workload, name) : []
}

function podsOf(values: readonly string[]): Subject[] {
  return values.flatMap((value) => ofKind('pod', value))
}

function ofKind(kind: Subject['kind'], value: string): Subject[] {
  const parts = value.split('/').filter((part) => !isPodWord(part) && !alertWorkloadKindOf(part))
  const [name, namespace] = parts.reverse()
  const subject = parts.length > 2 ? undefined : subjectOf(kind, name ?? '', namespace)
  return subject ? [subject] : []
}
