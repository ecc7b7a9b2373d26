import type { WorkloadKind } from './request.ts'

const spellings: Record<string, WorkloadKind> = {
  deploy: 'deployment',
  deployment: 'deployment',
  deployments: 'deployment',
  sts: 'statefulset',
  statefulset: 'statefulset',
  statefulsets: 'statefulset',
  ds: 'daemonset',
  daemonset: 'daemonset',
  daemonsets: 'daemonset',
  rs: 'replicaset',
  replicaset: 'replicaset',
  replicasets: 'replicaset',
  job: 'job',
  jobs: 'job',
  cj: 'cronjob',
  cronjob: 'cronjob',
  cronjobs: 'cronjob',
}

/** The kind of workload that a word names, as kubectl takes and prints it: `sts`, `deployment.apps`. */
export function workloadKindOf(word: string | undefined): WorkloadKind | undefined {
  const kind = word?.toLowerCase().replace(/\.(?:apps|batch)$/, '') ?? ''
  return Object.hasOwn(spellings, kind) ? spellings[kind] : undefined
}
