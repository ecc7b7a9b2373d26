import type { NamedPod, NamedWorkload } from './alert-reading.ts'
import type { Subject } from './named-path.ts'

/** Each name once, in its namespace where the message tells it, without bystanders. */
export function settleSubjects(
  subjects: readonly Subject[],
  namespaces: readonly string[],
): { pods: NamedPod[]; workloads: NamedWorkload[] } {
  const settled = onceEach(placeAll(onceEach(withoutBystanders(subjects)), namespaces))
  return {
    pods: settled.flatMap(({ kind, ...pod }) => (kind === 'pod' ? pod : [])),
    workloads: settled.flatMap(({ kind, ...rest }) => (kind === 'pod' ? [] : { kind, ...rest })),
  }
}

function onceEach(subjects: readonly Subject[]): Subject[] {
  return [...new Map(subjects.map((one) => [`${one.namespace ?? ''}/${nameOf(one)}`, one])).values()]
}

function nameOf({ kind, name }: Subject): string {
  return `${kind}/${name}`
}

/** A name without a namespace takes the one that it has elsewhere, or the only one in the message. */
function placeAll(subjects: readonly Subject[], namespaces: readonly string[]): Subject[] {
  const distinct = new Set([...namespaces, ...subjects.flatMap(({ namespace }) => namespace ?? [])])
  const only = distinct.size === 1 ? [...distinct][0] : undefined
  const placed = new Set(subjects.filter(({ namespace }) => namespace !== undefined).map(nameOf))
  return subjects.flatMap((subject) => {
    if (subject.namespace !== undefined) return subject
    if (placed.has(nameOf(subject))) return []
    return only === undefined ? subject : { ...subject, namespace: only }
  })
}

/** Whoever measures or owns what failed is not what failed. */
function withoutBystanders(subjects: readonly Subject[]): readonly Subject[] {
  const isExporter = ({ kind, name }: Subject) => kind === 'pod' && name.includes('kube-state-metrics')
  const isOwner = ({ kind }: Subject) => kind === 'replicaset'
  const others = subjects.filter((subject) => !isExporter(subject) && !isOwner(subject))
  return others.length > 0 ? others : subjects
}
