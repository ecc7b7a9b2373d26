import type { AlertWorkloadKind } from './alert-reading.ts'
import { isPodShaped, namespaceOf } from './name-shapes.ts'
import { isFilling } from './spoken-words.ts'
import type { TitleLabel } from './title-alignment.ts'

export type AlertKind = { alert: RegExp; kind: AlertWorkloadKind; label: string }

const severities =
  /^(?:critical|warning|info|none|error|page|high|medium|low|major|minor|notice|P[0-5]|sev\d)$/i
const scrapeJobs = /state-metrics|exporter|kubelet|cadvisor|prometheus|^kubernetes-|^ksm$/
const clusters =
  /^(?:gke|eks|aks|k8s|cluster|arn)[-_]|cluster|^(?:prod|production|staging|stage|dev)(?:-[\w-]*)?$/

/** Alert names of the Kubernetes mixin tell which workload label an alert has. */
const alertKinds: readonly AlertKind[] = [
  { alert: /Deployment/, kind: 'deployment', label: 'deployment' },
  { alert: /StatefulSet/, kind: 'statefulset', label: 'statefulset' },
  { alert: /DaemonSet/, kind: 'daemonset', label: 'daemonset' },
  { alert: /CronJob/, kind: 'cronjob', label: 'cronjob' },
  { alert: /Job/, kind: 'job', label: 'job_name' },
]

export function alertKindOf(words: string): AlertKind | undefined {
  return alertKinds.find(({ alert }) => alert.test(words))
}

/** Of the values that alerts are grouped by, the one that a namespace can be: they come sorted, so the last. */
export function groupedNamespace(outside: string): string | undefined {
  const values = outside.split(/\s+/).filter((value) => value !== '')
  // An alert's name of several words, or a folder of rules, leaves no way to tell its words from values.
  if (values.filter((value) => /^[A-Z]/.test(value)).length > 1) return undefined
  return values.findLast(
    (value) =>
      namespaceOf(value) &&
      !isFilling(value) &&
      ![severities, scrapeJobs, clusters].some((one) => one.test(value)),
  )
}

/** The labels that such alerts have, in the order of their names. */
export function titleLabels(
  values: readonly string[],
  kind: AlertKind | undefined,
  namespaceInside: boolean,
): TitleLabel[] {
  const exported =
    values.filter(isPod).length > 1 && values.some((value) => isPod(value) && scrapeJobs.test(value))
  const labels = [
    ...commonLabels,
    ...(exported ? exportedLabels : []),
    ...(namespaceInside ? [namespaceLabel] : []),
    ...(kind
      ? [{ name: kind.label, fits: (value: string) => plain(value) + 1 - (isPodShaped(value) ? 3 : 0) }]
      : []),
  ]
  return labels.toSorted((one, other) => (one.name < other.name ? -1 : 1))
}

const namespaceLabel: TitleLabel = {
  name: 'namespace',
  fits: (value) => plain(value) + (isPodShaped(value) ? -4 : 0.5),
}
/** Where the exporter's own pod is among the values, that of the alert is another one. */
const exportedLabels: readonly TitleLabel[] = [
  { name: 'exported_namespace', fits: (value) => plain(value) - 0.6 },
  { name: 'exported_pod', fits: (value) => (isPod(value) && !scrapeJobs.test(value) ? 4.9 : -4) },
]
const commonLabels: readonly TitleLabel[] = [
  { name: 'alertname', fits: ifLike(/^[A-Z]\w+$/, 3) },
  { name: 'cluster', fits: (value) => (clusters.test(value) ? 3 : plain(value) - 0.5) },
  { name: 'container', fits: (value) => plain(value) - (isPodShaped(value) ? 3 : 0) },
  { name: 'endpoint', fits: ifLike(/^(?:https?|metrics|https?-\w+|\d+)$/, 3) },
  { name: 'instance', fits: ifLike(/:\d+$/, 4) },
  { name: 'job', fits: (value) => (scrapeJobs.test(value) || value.includes('/') ? 3 : -2) },
  { name: 'pod', fits: (value) => (isPod(value) ? 5 : plain(value) - 2) },
  { name: 'prometheus', fits: ifLike(/^[\w-]+\/[\w-]+$/, 3) },
  { name: 'reason', fits: ifLike(/^[A-Z][a-z]\w+$/, 3) },
  { name: 'service', fits: (value) => plain(value) - (scrapeJobs.test(value) ? 0 : 1) },
  { name: 'severity', fits: ifLike(severities, 4) },
  { name: 'team', fits: (value) => plain(value) - 1 },
  { name: 'uid', fits: ifLike(/^[0-9a-f]{8}-[0-9a-f-]{27}$/, 4) },
]

function ifLike(pattern: RegExp, score: number): TitleLabel['fits'] {
  return (value) => (pattern.test(value) ? score : -4)
}

/** Clusters have numbers at their ends, too. */
function isPod(value: string): boolean {
  return isPodShaped(value) && !clusters.test(value)
}

function plain(value: string): number {
  return /^[a-z0-9][a-z0-9.-]*$/.test(value) && !severities.test(value) ? 1 : -4
}
