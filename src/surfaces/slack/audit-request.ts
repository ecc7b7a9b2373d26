import type { Request } from '../../request/request.ts'
import type { AuditEntry } from '../../store/records.ts'
import type { Asker } from './access.ts'

/** What the audit trail says of a request: who, where, what was named, what came of it; no pasted text. */
export function auditRequest(
  { user, channel }: Asker,
  request: Request,
  outcome: string,
  at: number,
): AuditEntry {
  return { at, user, channel, action: request.kind, target: targetOf(request), outcome }
}

function targetOf(request: Request): string {
  switch (request.kind) {
    case 'pod':
      return inCluster(request.cluster, request.namespace, request.pod)
    case 'workload':
      return inCluster(request.cluster, request.namespace, `${request.workloadKind}/${request.name}`)
    case 'namespace':
      return inCluster(request.cluster, request.namespace)
    case 'node':
      return inCluster(request.cluster, request.node)
    case 'causes':
      return request.id ?? ''
    case 'explain':
    case 'help':
    case 'watch':
    case 'who':
    case 'lang':
    case 'doctor':
      return ''
  }
}

function inCluster(cluster: string | undefined, ...names: string[]): string {
  return [...(cluster === undefined ? [] : [cluster]), ...names].join('/')
}
