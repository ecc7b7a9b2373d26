import type { AlertCard } from './alert-card.ts'
import type { AlertReading } from './alert-reading.ts'
import { barePods } from './bare-pods.ts'
import { collectSubjects } from './collect-subjects.ts'
import { titleSubjects } from './default-title.ts'
import { settleSubjects } from './settle-subjects.ts'

type Named = Pick<AlertReading, 'pods' | 'workloads' | 'namespaces' | 'cluster'>

/** Everything that the cards name. What says least clearly what it names is asked last. */
export function nameSubjects(cards: readonly AlertCard[]): Named {
  const lines = cards.flatMap((card) => [...card.lines, ''])
  const { subjects, namespaces, cluster } = collectSubjects(lines)
  const titles = cards.flatMap(({ heads, fallback }) => [...heads, fallback]).map(titleSubjects)
  const grouped = titles.flatMap(({ namespace }) => namespace ?? [])
  const known =
    namespaces.length > 0 || subjects.some(({ namespace }) => namespace !== undefined) ? namespaces : grouped
  const found = [
    subjects,
    titles.flatMap((title) => title.subjects),
    barePods(lines),
    collectSubjects(cards.map(({ fallback }) => fallback)).subjects,
  ].find((list) => list.length > 0)
  const named = { ...settleSubjects(found ?? [], known), namespaces: [...new Set(known)] }
  return cluster === undefined ? named : { ...named, cluster }
}
