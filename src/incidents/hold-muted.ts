import type { Incident } from '../store/records.ts'
import type { Store } from '../store/store.ts'
import { mutedUntil } from './muted-until.ts'
import type { Outgoing } from './outgoing.ts'

/**
 * What the bot would say of muted incidents waits until the mute ends, then the answer is told once as it
 * stands. Ways to the answer are left out: by then nobody looks for them.
 */
export async function holdMuted(
  outgoing: readonly Outgoing[],
  incidents: readonly Incident[],
  { store, now }: { store: Pick<Store, 'mutes'>; now: () => number },
): Promise<Outgoing[]> {
  if (incidents.length === 0 || outgoing.length === 0) return [...outgoing]
  const at = now()
  const mutes = await store.mutes(at)
  if (mutes.length === 0) return [...outgoing]
  return outgoing.flatMap((message) => {
    const incident = incidents.find((one) => isAbout(message, one))
    const until = incident && mutedUntil(incident, mutes, at)
    if (until === undefined) return [message]
    return message.action.kind === 'link' ? [] : [{ ...message, dueAt: Math.max(message.dueAt, until) }]
  })
}

function isAbout({ action, channel }: Outgoing, { id, channel: own, thread }: Incident): boolean {
  if ('incident' in action) return action.incident === id
  return channel === own && action.ts === thread
}
