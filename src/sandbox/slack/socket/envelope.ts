import { randomUUID } from 'node:crypto'
import { parseJson } from '../../web/parse-json.ts'
import type { Outgoing, Retry } from '../outgoing/deliver.ts'

export type Envelope = { envelope_id: string; type: string; [field: string]: unknown }

/** What Socket Mode puts around the payload that would be the body of an HTTP request. */
export function envelopeOf({ kind, body }: Outgoing, retry?: Retry): Envelope {
  const envelope_id = randomUUID()
  if (kind === 'event') {
    const again = { retry_attempt: retry?.count ?? 0, retry_reason: retry?.reason ?? '' }
    return {
      envelope_id,
      type: 'events_api',
      payload: parseJson(body),
      accepts_response_payload: false,
      ...again,
    }
  }
  const form = new URLSearchParams(body)
  if (kind === 'command') {
    const payload = Object.fromEntries(form)
    return { envelope_id, type: 'slash_commands', payload, accepts_response_payload: true }
  }
  const payload = parseJson(form.get('payload') ?? '')
  return { envelope_id, type: 'interactive', payload, accepts_response_payload: false }
}
