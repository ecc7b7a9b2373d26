import { namespaceOf, podNameOf, workloadNameOf } from './name-shapes.ts'
import type { Subject } from './named-path.ts'
import { type Alignment, alignValues } from './title-alignment.ts'
import { type AlertKind, alertKindOf, groupedNamespace, titleLabels } from './title-labels.ts'

const title = /\[FIRING(?::\d+)?(?:, ?RESOLVED:\d+)?\]\s([^()]{0,1000})\(([^()]{0,3000})\)/i

/**
 * Alertmanager's and Grafana's default titles give the values of an alert's labels in the order of the
 * labels' names, those that the alerts are grouped by before the brackets and the others in them.
 */
export function titleSubjects(line: string): { subjects: Subject[]; namespace?: string } {
  const [, outside = '', inside = ''] = title.exec(line) ?? []
  const values = inside.split(/[\s,]+/).filter((value) => value !== '')
  if (values.length === 0) return { subjects: [] }
  const kind = alertKindOf(`${outside} ${values[0] ?? ''}`)
  const grouped = groupedNamespace(outside)
  const { named } = bestAlignment(values, kind, grouped)
  const exported = named['exported_pod'] === undefined ? undefined : named['exported_namespace']
  const namespace = namespaceOf(exported ?? named['namespace'] ?? '') ?? grouped
  const subjects = subjectsOf(named, kind, namespace)
  // A word in the brackets is a namespace only beside what it holds.
  const known = subjects.length > 0 ? namespace : grouped
  return { subjects, ...(known !== undefined && { namespace: known }) }
}

/** A namespace that the alerts are grouped by is not among the other labels, unless that fits far better. */
function bestAlignment(
  values: readonly string[],
  kind: AlertKind | undefined,
  grouped: string | undefined,
): Alignment {
  const within = alignValues(values, titleLabels(values, kind, true))
  if (grouped === undefined) return within
  const without = alignValues(values, titleLabels(values, kind, false))
  return without.score + 2 >= within.score ? without : within
}

function subjectsOf(
  named: Alignment['named'],
  alert: AlertKind | undefined,
  namespace: string | undefined,
): Subject[] {
  const place = namespace === undefined ? {} : { namespace }
  const workload = alert && workloadNameOf(named[alert.label] ?? '')
  if (alert && workload !== undefined) return [{ kind: alert.kind, ...place, name: workload }]
  const pod = podNameOf(named['exported_pod'] ?? named['pod'] ?? '')
  // What measured a workload is not the workload.
  return pod === undefined || (alert && pod.includes('kube-state-metrics'))
    ? []
    : [{ kind: 'pod', ...place, name: pod }]
}
