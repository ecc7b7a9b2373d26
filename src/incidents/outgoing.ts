import type { Incident } from '../store/records.ts'
import type { Change } from '../store/store.ts'

export type Outgoing = NonNullable<Change['outgoing']>[number]

/** An answer is edited once in this time at most. */
export const editDelayMs = 5000
/** Names of Slack's emoji. */
export const looking = 'eyes'
export const recovered = 'white_check_mark'

export function answerOf({ id, channel, thread }: Incident, dueAt: number): Outgoing {
  return { id: `${id}:answer`, channel, action: { kind: 'answer', incident: id, thread }, dueAt }
}

/** In the thread of a later alert: where the answer stands. */
export function linkOf({ id, channel }: Incident, thread: string, dueAt: number): Outgoing {
  return { id: `${id}:link:${thread}`, channel, action: { kind: 'link', incident: id, thread }, dueAt }
}

/** The sign of recovery, where it was seen. */
export function recoveryOf(incident: Incident, dueAt: number): Outgoing[] {
  const { state, pods, ending } = incident
  return state === 'closed' && pods.length > 0 && !ending ? [mark('react', incident, recovered, dueAt)] : []
}

/** A reaction to an alert. Putting it on and taking it off are one message, so that the last word counts. */
export function mark(
  kind: 'react' | 'unreact',
  { channel, thread: ts }: Pick<Incident, 'channel' | 'thread'>,
  emoji: string,
  dueAt: number,
): Outgoing {
  return { id: markId({ channel, ts }, emoji), channel, action: { kind, ts, emoji }, dueAt }
}

export function markId({ channel, ts }: { channel: string; ts: string }, emoji: string): string {
  return `${channel}:${ts}:${emoji}`
}
