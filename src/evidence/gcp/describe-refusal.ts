import * as z from 'zod'
import { redact } from '../../redact.ts'
import type { Because, Unknown } from '../evidence.ts'

/** google.rpc.Status, or the registry's list of errors as the distribution project defines it. */
const Refusal = z.union([
  z.object({ error: z.object({ message: z.string() }) }).transform(({ error }) => error.message),
  z
    .object({ errors: z.array(z.object({ message: z.string() })).min(1) })
    .transform(({ errors }) => errors[0]?.message),
  z.string(),
])

/** Why an API did not answer with what was asked for. */
export function describeRefusal(status: number, body: unknown, permission: string): Unknown {
  const message = Refusal.safeParse(body).data ?? `HTTP ${status}`
  const because = becauseOf(status, message)
  const detail = redact(message).slice(0, 500)
  return { known: false, because, ...(because === 'not-permitted' && { permission }), detail }
}

function becauseOf(status: number, message: string): Because {
  // An API that was never enabled is refused with the same status as a missing role.
  if (status === 403 && /has not been used in project|it is disabled/.test(message)) return 'not-configured'
  if (status === 401) return 'not-authenticated'
  if (status === 403) return 'not-permitted'
  return status === 404 ? 'not-found' : 'not-answering'
}
