import { statusFailure } from '../cluster/kube-status.ts'
import { googleFailure } from '../logs/google-error.ts'
import type { Answer } from '../web/serve.ts'
import type { Fault } from './fault.ts'

type Plain = Exclude<Answer, 'streaming'>

/** A failure in the words of the service that is asked. */
export function faultAnswer({ target, status, error, page, retryAfterSeconds }: Fault): Plain | undefined {
  if (page) return { status: 200, body: '<!DOCTYPE html><title>Sign in</title>', type: 'text/html' }
  if (error !== undefined) return { status: 200, body: { ok: false, error } }
  if (status === undefined) return undefined
  const headers = retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) }
  return { ...answerOf(target, status, retryAfterSeconds), headers }
}

function answerOf(target: Fault['target'], status: number, retryAfterSeconds?: number): Plain {
  if (target === 'kubernetes') return kubernetesAnswer(status, retryAfterSeconds)
  if (target === 'logging' || target === 'google') return googleAnswer(status)
  if (status === 429) return { status, body: { ok: false, error: 'ratelimited' } }
  return { status, body: 'upstream request timeout', type: 'text/plain' }
}

const kubernetesReasons: Record<number, readonly [reason: string, message: string]> = {
  401: ['Unauthorized', 'Unauthorized'],
  403: ['Forbidden', 'forbidden: the sandbox was told to refuse this'],
  410: ['Expired', 'The provided continue parameter is too old to display a consistent list result.'],
  429: ['TooManyRequests', 'the server has received too many requests and has asked us to try again later'],
  503: ['ServiceUnavailable', 'apiserver not ready'],
  504: ['Timeout', 'Timeout: request did not complete within the allotted timeout'],
}

function kubernetesAnswer(status: number, retryAfterSeconds?: number): Plain {
  const [reason, message] = kubernetesReasons[status] ?? ['InternalError', 'Internal error occurred']
  const details = retryAfterSeconds === undefined ? undefined : { retryAfterSeconds }
  return statusFailure(status, reason, message, details)
}

const quota =
  "Quota exceeded for quota metric 'Read requests' and limit 'Read requests per minute' of service 'logging.googleapis.com'."
const googleStatuses: Record<number, readonly [status: string, message: string]> = {
  401: ['UNAUTHENTICATED', 'Request had invalid authentication credentials.'],
  403: ['PERMISSION_DENIED', 'The caller does not have permission'],
  429: ['RESOURCE_EXHAUSTED', quota],
  503: ['UNAVAILABLE', 'The service is currently unavailable.'],
  504: ['DEADLINE_EXCEEDED', 'Deadline expired before operation could complete.'],
}

function googleAnswer(code: number): Plain {
  const [status, message] = googleStatuses[code] ?? ['INTERNAL', 'Internal error encountered.']
  return googleFailure(code, status, message)
}
