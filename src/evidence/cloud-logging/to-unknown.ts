import { redact } from '../../redact.ts'
import type { Unknown } from '../evidence.ts'

const permission = 'logging.logEntries.list'

/** gRPC codes as google.rpc.Code numbers them; the REST transport hands out the same. */
const becauseOfCode: { [code: number]: Unknown['because'] } = {
  5: 'not-found',
  7: 'not-permitted',
  9: 'not-configured',
  16: 'not-permitted',
}

export function toUnknown(error: unknown): Unknown {
  const detail = redact(error instanceof Error ? error.message : String(error)).slice(0, 500)
  const because = becauseOf(error)
  return { known: false, because, ...(because === 'not-permitted' && { permission }), detail }
}

function becauseOf(error: unknown): Unknown['because'] {
  if (!(error instanceof Error)) return 'not-answering'
  if (isMissingCredentials(error)) return 'not-configured'
  const code = 'code' in error ? Number(error.code) : Number.NaN
  // An API that was never enabled is refused with the same code as a missing role.
  if (code === 7 && /has not been used in project|it is disabled/.test(error.message)) return 'not-configured'
  return becauseOfCode[code] ?? 'not-answering'
}

/** Texts of google-auth-library: no Application Default Credentials, or a file that is not there. */
function isMissingCredentials({ message }: Error): boolean {
  return /Could not load the default credentials|Unable to detect a Project Id|GOOGLE_APPLICATION_CREDENTIALS/.test(
    message,
  )
}
