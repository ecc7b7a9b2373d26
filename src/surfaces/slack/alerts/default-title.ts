import type { AlertWorkloadKind } from './alert-reading.ts'
import { isPodShaped, namespaceOf, podNameOf, workloadNameOf } from './name-shapes.ts'
import type { Subject } from './named-path.ts'

const title = /\[FIRING(?::\d+)?(?:, ?RESOLVED:\d+)?\]\s+([^()]*)\(([^()]*)\)/
const severities =
  /^(?:critical|warning|info|none|error|page|high|medium|low|major|minor|notice|P[0-5]|sev\d)$/i
const endpoints = /^(?:https?|metrics|https?-\w+|\d+)$/
const scrapeJobs = /state-metrics|exporter|kubelet|cadvisor|prometheus|^kubernetes-|^ksm$/
const uuid = /^[0-9a-f]{8}-[0-9a-f-]{27}$/
const address = /^[\d.]+:\d+$|:\d+$/

/** Alert names of the Kubernetes mixin tell which workload label an alert has. */
const alertKinds: readonly [RegExp, AlertWorkloadKind, string][] = [
  [/Deployment/, 'deployment', 'deployment'],
  [/StatefulSet/, 'statefulset', 'statefulset'],
  [/DaemonSet/, 'daemonset', 'daemonset'],
  [/CronJob/, 'cronjob', 'cronjob'],
  [/Job/, 'job', 'job_name'],
]

type Label = { name: string; fits: (value: string) => number }

/**
 * Alertmanager's and Grafana's default titles give the values of an alert's labels in the order of the
 * labels' names, those that the alerts are grouped by before the brackets and the others in them.
 */
export function titleSubjects(line: string): { subjects: Subject[]; namespace?: string } {
  const [, outside = '', inside = ''] = title.exec(line) ?? []
  if (inside.trim() === '') return { subjects: [] }
  const values = inside.split(/\s+/).filter((value) => value !== '')
  const kind = alertKinds.find(([pattern]) => pattern.test(`${outside} ${values[0] ?? ''}`))
  const grouped = groupedNamespace(outside)
  const ways = [grouped, undefined].map((namespace) => align(values, labelsOf(kind, namespace === undefined)))
  const [within, without] = [ways[1] ?? { score: 0, named: {} }, ways[0] ?? { score: 0, named: {} }]
  const best = grouped !== undefined && without.score + 2 >= within.score ? without : within
  const inner = best === within ? namespaceOf(best.named['namespace'] ?? '') : undefined
  const subjects = subjectsOf(best.named, kind, inner ?? grouped)
  // A word in the brackets is a namespace only beside what it holds.
  const namespace = subjects.length > 0 ? (inner ?? grouped) : grouped
  return { subjects, ...(namespace !== undefined && { namespace }) }
}

function subjectsOf(
  named: Readonly<Record<string, string>>,
  kind: (typeof alertKinds)[number] | undefined,
  namespace: string | undefined,
): Subject[] {
  const place = namespace === undefined ? {} : { namespace }
  const workload = kind && workloadNameOf(named[kind[2]] ?? '')
  if (kind) return workload === undefined ? [] : [{ kind: kind[1], ...place, name: workload }]
  const pod = podNameOf(named['pod'] ?? '')
  return pod === undefined ? [] : [{ kind: 'pod', ...place, name: pod }]
}

/** Of the values before the brackets, the one that a namespace can be: they come sorted, so the last. */
function groupedNamespace(outside: string): string | undefined {
  const values = outside.split(/\s+/).filter((value) => value !== '')
  // Words of an alert's name have other forms besides; a folder of rules makes it several words.
  if (values.filter((value) => /^[A-Z]/.test(value)).length > 1) return undefined
  const fitting = values.filter(
    (value) =>
      namespaceOf(value) && !severities.test(value) && !scrapeJobs.test(value) && !isClusterLike(value),
  )
  return fitting.at(-1)
}

function isClusterLike(value: string): boolean {
  return /^(?:gke|eks|aks|k8s|cluster|arn)[-_]|cluster|^(?:prod|production|staging|stage|dev)(?:-\w+-?\d*)?$/.test(
    value,
  )
}

function labelsOf(kind: (typeof alertKinds)[number] | undefined, namespaceInside: boolean): Label[] {
  const name = (value: string) => (/^[a-z0-9][a-z0-9.-]*$/.test(value) && !severities.test(value) ? 1 : -4)
  const labels: Label[] = [
    { name: 'alertname', fits: (value) => (/^[A-Z][a-z]+[A-Z]|^[A-Z]\w+$/.test(value) ? 3 : -4) },
    { name: 'cluster', fits: (value) => (isClusterLike(value) ? 3 : name(value) - 0.5) },
    { name: 'container', fits: (value) => name(value) + (isPodShaped(value) ? -3 : 0) },
    { name: 'endpoint', fits: (value) => (endpoints.test(value) ? 3 : -4) },
    { name: 'instance', fits: (value) => (address.test(value) ? 4 : -4) },
    { name: 'job', fits: (value) => (scrapeJobs.test(value) || value.includes('/') ? 3 : -2) },
    { name: 'pod', fits: (value) => (isPodShaped(value) ? 5 : name(value) - 2) },
    { name: 'prometheus', fits: (value) => (/^[\w-]+\/[\w-]+$/.test(value) ? 3 : -4) },
    { name: 'reason', fits: (value) => (/^[A-Z][a-z]\w+$/.test(value) ? 3 : -4) },
    { name: 'service', fits: (value) => name(value) - (scrapeJobs.test(value) ? 0 : 1) },
    { name: 'severity', fits: (value) => (severities.test(value) ? 4 : -4) },
    { name: 'team', fits: (value) => name(value) - 1 },
    { name: 'uid', fits: (value) => (uuid.test(value) ? 4 : -4) },
    ...(namespaceInside
      ? [{ name: 'namespace', fits: (value: string) => name(value) + (isPodShaped(value) ? -4 : 0.5) }]
      : []),
    ...(kind
      ? [{ name: kind[2], fits: (value: string) => name(value) + 1 - (isPodShaped(value) ? 3 : 0) }]
      : []),
  ]
  return labels.toSorted((one, other) => (one.name < other.name ? -1 : 1))
}

type Alignment = { score: number; named: Readonly<Record<string, string>> }

/** The likeliest way to give each value a label of its own, both in their order; a value may have none. */
function align(values: readonly string[], labels: readonly Label[]): Alignment {
  let row: Alignment[] = Array.from({ length: labels.length + 1 }, () => ({ score: 0, named: {} }))
  for (const value of values.slice(0, 40)) {
    const next: Alignment[] = []
    for (let column = 0; column <= labels.length; column++) {
      const unnamed = { ...(row[column] ?? { score: 0, named: {} }) }
      const options = [{ ...unnamed, score: unnamed.score - 1.5 }]
      const label = labels[column - 1]
      const before = row[column - 1]
      const left = next[column - 1]
      if (label && before) {
        const named = { ...before.named, [label.name]: value }
        options.push({ score: before.score + label.fits(value), named })
      }
      if (left) options.push(left)
      next.push(options.reduce((best, option) => (option.score > best.score ? option : best)))
    }
    row = next
  }
  return row.at(-1) ?? { score: 0, named: {} }
}
