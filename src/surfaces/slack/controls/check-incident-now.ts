import { setTimeout as sleep } from 'node:timers/promises'
import type { Message } from '../../../i18n/message.ts'
import { differs } from '../../../incidents/check-incident.ts'
import type { Incident } from '../../../store/records.ts'
import type { SlackSurface } from '../surface.ts'

type Told = Message & { key: `replies:${string}` }
type Patience = { everyMs: number; times: number }

/** As long as a look at a cluster may take. */
const usual: Patience = { everyMs: 250, times: 40 }
/** Somebody else may change the incident at the same moment. */
const mostTries = 3

/**
 * Has the watch look at an incident now instead of later, and waits for what it sees. The watch alone edits the
 * answer, so that two looks never write over each other.
 */
export async function checkIncidentNow(
  id: string,
  surface: Pick<SlackSurface, 'store' | 'wake' | 'now'>,
  patience = usual,
): Promise<Told> {
  const before = await arm(id, surface)
  if (!before) return say('soon')
  if (before.ending?.because === 'unwatched') return say('unseen')
  // Its answer is about to become a line that points to another one.
  if (before.ending) return say('changed', countsOf(before))
  if (before.state === 'closed') return say('over')
  if (before.pods.length === 0) return say('unseen')
  surface.wake()
  for (let tries = 0; tries < patience.times; tries++) {
    const after = await surface.store.incident(id)
    if (after && after.checks > before.checks) return tellCheck(before, after)
    await sleep(patience.everyMs)
  }
  return say('soon')
}

async function arm(
  id: string,
  { store, now }: Pick<SlackSurface, 'store' | 'now'>,
): Promise<Incident | undefined> {
  for (let tries = 0; tries < mostTries; tries++) {
    const incident = await store.incident(id)
    if (!incident || incident.state === 'closed' || incident.pods.length === 0) return incident
    if (await store.commit({ incidents: [{ ...incident, nextCheckAt: now() }] })) return incident
  }
  return undefined
}

function tellCheck(before: Incident, after: Incident): Told {
  if (after.state === 'closed' && !after.ending) return say('over')
  const isNews = differs(before, after) || before.cause !== after.cause
  return say(isNews ? 'changed' : 'same', countsOf(after))
}

function countsOf({ pods }: Incident): { failing: number; number: number } {
  return { failing: pods.filter(({ state }) => state === 'failing').length, number: pods.length }
}

function say(what: string, values: Message['values'] = {}): Told {
  return { key: `replies:change.incident.${what}`, values }
}
