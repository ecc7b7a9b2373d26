/** What a refused call to Slack asks for. */
export type SlackFailure = {
  /** Slack's error code, or the HTTP status. */
  reason: string
  /** Whether another try may help. */
  passing: boolean
  /** How long Slack wants to be left alone. */
  retryAfterMs?: number
  /** Whether the call may have been carried out all the same. */
  maybeDone: boolean
}

/** Codes of the Web API behind which nothing is wrong with the call itself. */
const passingCodes = [
  'ratelimited',
  'rate_limited',
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'request_timeout',
]
/** The reaction is as it should be. */
const doneCodes = ['already_reacted', 'no_reaction']

/** Reads an error of Slack's client; a call without an answer may have been carried out. */
export function slackFailure(error: unknown): SlackFailure {
  const retryAfter = fieldOf(error, 'retryAfter')
  if (typeof retryAfter === 'number')
    return { reason: 'ratelimited', passing: true, retryAfterMs: retryAfter * 1000, maybeDone: false }
  const code = fieldOf(fieldOf(error, 'data'), 'error')
  if (typeof code === 'string')
    return {
      reason: code,
      passing: passingCodes.includes(code),
      maybeDone: code !== 'ratelimited' && passingCodes.includes(code),
    }
  const status = fieldOf(error, 'statusCode')
  const reason = typeof status === 'number' ? `http_${status}` : 'no_answer'
  return { reason, passing: true, maybeDone: true }
}

export function isDone(reason: string): boolean {
  return doneCodes.includes(reason)
}

function fieldOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  return Object.entries(value).find(([key]) => key === name)?.[1]
}
