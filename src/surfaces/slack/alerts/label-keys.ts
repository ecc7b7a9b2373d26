import type { AlertWorkloadKind } from './alert-reading.ts'

type PlainRole = 'pod' | 'namespace' | 'cluster' | 'kind' | 'name' | 'object' | 'source' | 'alert' | 'reason'

/** What a label tells, under whatever name a tool gives it. */
export type LabelRole =
  | { role: PlainRole; exported: boolean }
  | { role: 'workload'; kind: AlertWorkloadKind; exported: boolean }

const workloadKeys: Record<string, AlertWorkloadKind> = {
  deployment: 'deployment',
  deploy: 'deployment',
  'stateful set': 'statefulset',
  statefulset: 'statefulset',
  'daemon set': 'daemonset',
  daemonset: 'daemonset',
  'cron job': 'cronjob',
  cronjob: 'cronjob',
  rollout: 'rollout',
  'job name': 'job',
}
const plainKeys: Record<string, PlainRole> = {
  pod: 'pod',
  pods: 'pod',
  namespace: 'namespace',
  ns: 'namespace',
  'pod namespace': 'namespace',
  'object namespace': 'namespace',
  cluster: 'cluster',
  kind: 'kind',
  'object kind': 'kind',
  'resource kind': 'kind',
  'workload kind': 'kind',
  'workload type': 'kind',
  'controller kind': 'kind',
  'controller type': 'kind',
  'owner kind': 'kind',
  'owner type': 'kind',
  'created by kind': 'kind',
  name: 'name',
  'object name': 'name',
  'resource name': 'name',
  workload: 'name',
  'workload name': 'name',
  'controller name': 'name',
  'owner name': 'name',
  'created by name': 'name',
  object: 'object',
  resource: 'object',
  resources: 'object',
  'affected resource': 'object',
  source: 'source',
  reason: 'reason',
  'waiting reason': 'reason',
  alertname: 'alert',
  alert: 'alert',
  'espacio de nombres': 'namespace',
  'espace de noms': 'namespace',
  名前空間: 'namespace',
  ネームスペース: 'namespace',
  pod名: 'pod',
  ポッド: 'pod',
  ポッド名: 'pod',
}
/** What tools put before the word that matters. */
const prefix =
  /^(?:io|kube|kubernetes|k8s|resources?|labels?|metadata|metric|system|tags?|common|group|involved|object|regarding|exported|affected|failing|unhealthy|failed|impacted|reporting|src|top|level)$/

/** The role of a label's name: `kubernetes.pod.name`, `podName`, `exported_pod`, `Pod`, `kube_stateful_set`. */
export function labelRole(key: string): LabelRole | undefined {
  const words = wordsOf(key)
  const exported = words[0] === 'exported'
  while (words.length > 1 && prefix.test(words[0] ?? '') && !isWhole(words)) words.shift()
  const whole = words.join(' ')
  const bare = words.length > 1 && words.at(-1) === 'name' ? words.slice(0, -1).join(' ') : whole
  if (bare === 'job' && /^kube(?:rnetes)?\W/i.test(key.replace('_', '.'))) return workload('job', exported)
  const kind = own(workloadKeys, whole) ?? own(workloadKeys, bare)
  if (kind) return workload(kind, exported)
  const role = own(plainKeys, whole) ?? own(plainKeys, bare)
  return role ? { role, exported } : undefined
}

function workload(kind: AlertWorkloadKind, exported: boolean): LabelRole {
  return { role: 'workload', kind, exported }
}

/** `object name` is a key of its own; `object pod` is a pod. */
function isWhole(words: readonly string[]): boolean {
  return own(plainKeys, words.join(' ')) !== undefined
}

function own<Value>(record: Record<string, Value>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined
}

function wordsOf(key: string): string[] {
  return key
    .replace(/\([^()]*\)/g, ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9\u3040-\u30ff\u4e00-\u9fff]+/)
    .filter((word) => word !== '')
}
