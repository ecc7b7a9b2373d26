import { redact } from '../../redact.ts'
import type { Unknown } from '../evidence.ts'

const permission = 'logging.logEntries.list'

/** gRPC codes as google.rpc.Code numbers them; the REST transport hands out the same. */
const becauseOfCode: { [code: number]: Unknown['because'] } = {
  5: 'not-found',
  7: 'not-permitted',
  9: 'not-configured',
  16: 'not-authenticated',
}
const resourceExhausted = 8

/** The service's 429, which comes without a Retry-After. */
export function isQuotaUsedUp(error: unknown): boolean {
  return described(error).code === resourceExhausted
}

export function toUsedUp(againInMs: number, error?: unknown): Unknown {
  const detail = error === undefined ? 'own read limit' : redact(described(error).message).slice(0, 500)
  return { known: false, because: 'budget-used-up', detail, againInMs: Math.ceil(againInMs) }
}

export function toUnknown(error: unknown): Unknown {
  const { message, code } = described(error)
  const because = becauseOf(message, code)
  const detail = redact(message).slice(0, 500)
  return { known: false, because, ...(because === 'not-permitted' && { permission }), detail }
}

function becauseOf(message: string, code: number): Unknown['because'] {
  if (missingCredentials.test(message)) return 'not-configured'
  // An API that was never enabled is refused with the same code as a missing role.
  if (code === 7 && /has not been used in project|it is disabled/.test(message)) return 'not-configured'
  return becauseOfCode[code] ?? 'not-answering'
}

/** google-auth-library: no Application Default Credentials, or a file that is named and not there. */
const missingCredentials = /Could not load the default credentials|GOOGLE_APPLICATION_CREDENTIALS/

/** By shape, since errors of other realms are no instances of this one's Error. */
function described(error: unknown): { message: string; code: number } {
  if (typeof error !== 'object' || error === null) return { message: String(error), code: Number.NaN }
  const message = 'message' in error ? String(error.message) : String(error)
  return { message, code: 'code' in error ? Number(error.code) : Number.NaN }
}
