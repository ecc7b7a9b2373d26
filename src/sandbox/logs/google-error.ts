import { place } from '../place.ts'
import type { Answer } from '../web/serve.ts'

/** Errors in the JSON form that all of Google's APIs share (google.rpc.Status). */
export function invalidArgument(message: string): Answer {
  return googleFailure(400, 'INVALID_ARGUMENT', message)
}

export function permissionDenied(permission: string): Answer {
  const info = {
    '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
    reason: 'IAM_PERMISSION_DENIED',
    domain: 'iam.googleapis.com',
    metadata: { permission, resource: `projects/${place.project}` },
  }
  const message = `Permission '${permission}' denied on resource (or it may not exist).`
  return googleFailure(403, 'PERMISSION_DENIED', message, [info])
}

export function notImplemented(path: string): Answer {
  return googleFailure(404, 'NOT_FOUND', `The requested URL ${path} was not found on this server.`)
}

export function notFound(message: string): Answer {
  return googleFailure(404, 'NOT_FOUND', message)
}

export function googleFailure(
  code: number,
  status: string,
  message: string,
  details?: unknown[],
): Exclude<Answer, 'streaming'> {
  return { status: code, body: { error: { code, message, status, ...(details && { details }) } } }
}
