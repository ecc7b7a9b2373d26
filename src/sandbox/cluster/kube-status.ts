import type { Answer } from '../web/serve.ts'

/** The user that the bot's token stands for. */
export const botUser = 'system:serviceaccount:pullcheck:pullcheck'

/** What a request wants; `group` is empty for the core API. */
export type Wish = { verb: string; resource: string; namespace?: string; name?: string }

export function unauthorized(): Answer {
  return statusFailure(401, 'Unauthorized', 'Unauthorized')
}

/** Worded as in apimachinery/pkg/api/errors, whose texts people search for. */
export function forbidden({ verb, resource, namespace, name }: Wish): Answer {
  const where = namespace ? `in the namespace "${namespace}"` : 'at the cluster scope'
  const subject = name ? `${resource} "${name}" is forbidden` : `${resource} is forbidden`
  const message = `${subject}: User "${botUser}" cannot ${verb} resource "${resource}" in API group "" ${where}`
  return statusFailure(403, 'Forbidden', message, { ...(name && { name }), kind: resource })
}

export function notFound(resource: string, name: string): Answer {
  return statusFailure(404, 'NotFound', `${resource} "${name}" not found`, { name, kind: resource })
}

export function unknownPath(): Answer {
  return statusFailure(404, 'NotFound', 'the server could not find the requested resource', {})
}

export function badRequest(message: string): Answer {
  return statusFailure(400, 'BadRequest', message)
}

export function methodNotAllowed(): Answer {
  const message = 'the server does not allow this method on the requested resource'
  return statusFailure(405, 'MethodNotAllowed', message, {})
}

export function expired(): Answer {
  return statusFailure(
    410,
    'Expired',
    'The provided continue parameter is too old to display a consistent list.',
  )
}

export function statusFailure(
  code: number,
  reason: string,
  message: string,
  details?: Record<string, string | number>,
): Exclude<Answer, 'streaming'> {
  const body = { kind: 'Status', apiVersion: 'v1', metadata: {}, status: 'Failure', message, reason, code }
  return { status: code, body: details ? { ...body, details } : body }
}
