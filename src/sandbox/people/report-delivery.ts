import type { Delivery } from '../slack/outgoing/deliver.ts'
import type { Desk } from './desk.ts'

/** Tells the speaker how the bot took it, and everybody who watches the stream. */
export function reportOf(deliveries: Delivery[], { workspace }: Desk): Record<string, unknown> {
  const shown = deliveries.map(({ responseBody: _, ...delivery }) => delivery)
  for (const delivery of shown) workspace.messages.tell({ type: 'delivery', delivery })
  const failed = shown.find(({ ok }) => !ok)
  return { ok: !failed, ...(failed && { error: failed.error }), deliveries: shown }
}
