import type { AlertCard } from './alert-card.ts'
import type { AlertReading } from './alert-reading.ts'
import { barePods } from './bare-pods.ts'
import { collectSubjects } from './collect-subjects.ts'
import { titleSubjects } from './default-title.ts'
import { settleSubjects } from './settle-subjects.ts'
import { looseNamespaces } from './spoken-namespaces.ts'

type Named = Pick<AlertReading, 'pods' | 'workloads' | 'namespaces' | 'cluster'>

/** Everything that the cards name. What says least clearly what it names is asked last. */
export function nameSubjects(cards: readonly AlertCard[], byPerson: boolean): Named {
  const lines = cards.flatMap((card) => [...card.lines, ''])
  const { subjects, namespaces, cluster } = collectSubjects(lines)
  const titles = cards.flatMap(({ heads, fallback }) => [...heads, fallback]).map(titleSubjects)
  const named = namespaces.length > 0 ? namespaces : titles.flatMap(({ namespace }) => namespace ?? [])
  const found = [
    subjects,
    titles.flatMap((title) => title.subjects),
    barePods(lines),
    collectSubjects(cards.map(({ fallback }) => fallback)).subjects,
  ].find((list) => list.length > 0)
  const places = byPerson && named.length === 0 ? looseNamespaces(lines) : named
  const settled = settleSubjects(found ?? [], places)
  return { ...settled, namespaces: [...new Set(named)], ...(cluster !== undefined && { cluster }) }
}
