import { z } from 'zod'
import type { Metadata } from './message-store.ts'
import { SlackError } from './slack-error.ts'

const longestMetadata = 8000
const Given = z.object({
  event_type: z.string().regex(/^[a-zA-Z][\w-]*$/),
  event_payload: z.record(z.string(), z.unknown()),
})
const None = z.strictObject({})

/** What an app keeps with its message: kept when nothing is given, taken away by an empty object. */
export function acceptMetadata(given: unknown, before?: Metadata): { metadata?: Metadata } {
  if (given === undefined || given === null || given === '') return before ? { metadata: before } : {}
  if (None.safeParse(given).success) return {}
  const parsed = Given.safeParse(given)
  if (!parsed.success) throw new SlackError('invalid_metadata_format')
  if (JSON.stringify(given).length > longestMetadata) throw new SlackError('metadata_too_large')
  return { metadata: parsed.data }
}
