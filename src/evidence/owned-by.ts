import type { WorkloadRequest } from '../request/request.ts'
import type { PodFacts } from './evidence.ts'

/** Whether a pod belongs to a workload: its owner is known by kind and name, and what stands between has a name made from both. */
export function ownedBy(
  { name: pod, owner }: PodFacts,
  { workloadKind, name }: Pick<WorkloadRequest, 'workloadKind' | 'name'>,
): boolean {
  if (!owner) return false
  const kind = owner.kind.toLowerCase()
  if (kind === workloadKind) return owner.name === name
  // A pod's facts name the Deployment; its ReplicaSet's name stands in the pod's own.
  if (workloadKind === 'replicaset' && kind === 'deployment') {
    return name.startsWith(`${owner.name}-`) && pod.startsWith(`${name}-`)
  }
  // A CronJob's Jobs have the scheduled minute behind its name (Kubernetes pkg/controller/cronjob/utils.go).
  const job = workloadKind === 'cronjob' && kind === 'job' ? /^(.+)-\d+$/.exec(owner.name) : undefined
  return job?.[1] === name
}
