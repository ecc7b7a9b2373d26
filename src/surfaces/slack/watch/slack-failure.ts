/** What a refused call to Slack asks for. */
export type SlackFailure = {
  /** Slack's error code, or the HTTP status. */
  reason: string
  /**
   * `done`: it is as it should be. `later`: another try may help. `operator`: it will, once somebody has put
   * the app's access right. `never`: nothing helps.
   */
  remedy: 'done' | 'later' | 'operator' | 'never'
  /** How long Slack wants to be left alone. */
  retryAfterMs?: number
  /** Whether the call may have been carried out all the same. */
  maybeDone: boolean
}

/** The reaction is as it should be. */
const doneCodes = ['already_reacted', 'no_reaction']
/** Behind these nothing is wrong with the call itself, and nobody knows how far it came. */
const passingCodes = [
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'request_timeout',
  'team_added_to_org',
]
const limitCodes = ['ratelimited', 'rate_limited']
/** The app has lost its access, to everything or to one method. */
const operatorCodes = [
  'account_inactive',
  'access_denied',
  'accesslimited',
  'ekm_access_denied',
  'enterprise_is_restricted',
  'invalid_auth',
  'missing_scope',
  'no_permission',
  'not_allowed_token_type',
  'not_authed',
  'org_login_required',
  'team_access_not_granted',
  'token_expired',
  'token_revoked',
]

/** Reads an error of Slack's client; a call without an answer may have been carried out. */
export function slackFailure(error: unknown): SlackFailure {
  const retryAfter = fieldOf(error, 'retryAfter')
  if (typeof retryAfter === 'number')
    return { reason: 'ratelimited', remedy: 'later', retryAfterMs: retryAfter * 1000, maybeDone: false }
  const code = fieldOf(fieldOf(error, 'data'), 'error')
  if (typeof code === 'string' && !isCode(code))
    return { reason: 'unreadable_answer', remedy: 'later', maybeDone: true }
  if (typeof code === 'string')
    return { reason: code, remedy: remedyOf(code), maybeDone: passingCodes.includes(code) }
  const status = fieldOf(error, 'statusCode')
  const reason = typeof status === 'number' ? `http_${status}` : 'no_answer'
  return { reason, remedy: 'later', maybeDone: true }
}

/** The client takes a page of HTML, as a proxy sends it with status 200, for an error's code. */
function isCode(text: string): boolean {
  return /^[\w-]{1,80}$/.test(text)
}

function remedyOf(code: string): SlackFailure['remedy'] {
  if (doneCodes.includes(code)) return 'done'
  if (passingCodes.includes(code) || limitCodes.includes(code)) return 'later'
  return operatorCodes.includes(code) ? 'operator' : 'never'
}

function fieldOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  return Object.entries(value).find(([key]) => key === name)?.[1]
}
