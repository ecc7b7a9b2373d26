import type { V1Pod } from '@kubernetes/client-node'
import { redact } from '../../redact.ts'
import type { PodFacts } from '../evidence.ts'
import { toContainers } from './containers.ts'
import { toOwner } from './owner.ts'
import { toRfc3339 } from './rfc3339.ts'

export function toPodFacts(pod: V1Pod, namespace: string, name: string): PodFacts {
  const { metadata = {}, spec, status } = pod
  const createdAt = toRfc3339(metadata.creationTimestamp)
  const readyAt = containersReadyAt(pod)
  const unscheduled = unscheduledMessage(pod)
  const owner = toOwner(metadata)
  return {
    namespace: metadata.namespace ?? namespace,
    name: metadata.name ?? name,
    uid: metadata.uid ?? '',
    ...(createdAt && { createdAt }),
    ...(status?.phase && { phase: status.phase }),
    ...(spec?.nodeName && { node: spec.nodeName }),
    ...(readyAt && { readyAt }),
    ...(unscheduled && { unscheduled }),
    serviceAccount: spec?.serviceAccountName ?? 'default',
    pullSecrets: (spec?.imagePullSecrets ?? []).flatMap((secret) => secret.name ?? []),
    ...(owner && { owner }),
    containers: toContainers(pod),
  }
}

/** Of the containers, since the pod's own readiness may hang on gates outside of it. */
function containersReadyAt({ status }: V1Pod): string | undefined {
  const condition = status?.conditions?.find(({ type }) => type === 'ContainersReady')
  return condition?.status === 'True' ? toRfc3339(condition.lastTransitionTime) : undefined
}

function unscheduledMessage({ status }: V1Pod): string | undefined {
  const condition = status?.conditions?.find(({ type }) => type === 'PodScheduled')
  return condition?.status === 'False' ? redact(condition.message ?? condition.reason ?? '') : undefined
}
