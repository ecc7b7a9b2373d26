import { setImmediate as letOthersRun } from 'node:timers/promises'
import type { LinkFor } from '../../../reply/compose-incident.ts'
import type { Incident, OutgoingMessage } from '../../../store/records.ts'
import { renderFirst, renderPlain } from '../render-message.ts'
import { sendOrPlain } from '../send-plain.ts'
import { quiet, type SlackMessage } from '../slack-client.ts'
import { eventType, findPosted } from './find-posted.ts'
import { isWatched } from './is-watched.ts'
import type { WatchSurface } from './watch-surface.ts'

/** What became of a message; `waits` where what it points to is not out yet. */
export type Sent = { ts?: string } | 'dropped' | 'waits'

type Link = { thread: string; to: Incident; for: LinkFor }

/** An answer that is not out by then is not out at all, or nobody needs the way to it any more. */
const longestWaitMs = 10 * 60_000

/** Carries out one action. Rejects as Slack's client does. */
export async function sendOne(message: OutgoingMessage, surface: WatchSurface): Promise<Sent> {
  const { action, channel, ts } = message
  const { reactions } = surface.client
  // Nothing new appears after `watch off`; what stands there is still followed to its end.
  if (action.kind !== 'unreact' && ts === undefined && !(await isWatched(channel, surface))) return 'dropped'
  // Neither is anything added once people of another company read along.
  if (action.kind !== 'unreact' && !(await surface.isOpen(channel))) return 'dropped'
  switch (action.kind) {
    case 'react':
      await reactions.add({ channel, timestamp: action.ts, name: action.emoji })
      return {}
    case 'unreact':
      await reactions.remove({ channel, timestamp: action.ts, name: action.emoji })
      return {}
    case 'answer':
    case 'link': {
      const incident = await surface.store.incident(action.incident)
      if (!incident) return 'dropped'
      if (action.kind === 'link') return sendLink(message, { ...action, to: incident, for: 'alert' }, surface)
      return sendAnswer(message, action.thread, incident, surface)
    }
  }
}

async function sendAnswer(
  message: OutgoingMessage,
  thread: string,
  incident: Incident,
  surface: WatchSurface,
): Promise<Sent> {
  if (incident.ending?.because !== 'joined')
    return place(message, thread, await answerWords(incident, surface), surface)
  const to = await surface.store.incident(incident.ending.incident)
  return to ? sendLink(message, { thread, to, for: 'joined' }, surface) : 'dropped'
}

async function sendLink(
  message: OutgoingMessage,
  { thread, to: incident, for: linkFor }: Link,
  surface: WatchSurface,
): Promise<Sent> {
  const { client, store, tellLink, now } = surface
  const answer = await store.outgoing(`${incident.id}:answer`)
  if (answer?.ts === undefined) return now() - message.dueAt > longestWaitMs ? 'dropped' : 'waits'
  const { permalink } = await client.chat.getPermalink({ channel: incident.channel, message_ts: answer.ts })
  if (permalink === undefined) return 'dropped'
  const reply = tellLink(incident, permalink, linkFor, { lang: await langOf(incident.channel, surface) })
  return place(message, thread, renderPlain(reply), surface)
}

/** Posts below the alert, or edits what stands there. */
async function place(
  { id, channel, ts: known, tries }: OutgoingMessage,
  thread: string,
  words: SlackMessage,
  { client, log }: WatchSurface,
): Promise<Sent> {
  const metadata = { event_type: eventType, event_payload: { id } }
  const ts = known ?? (tries > 1 ? await findPosted(id, { channel, thread }, client) : undefined)
  if (ts === undefined) {
    const posted = await sendOrPlain(words, log, (shown) =>
      client.chat.postMessage({ ...shown, ...quiet, channel, thread_ts: thread, metadata }),
    )
    return posted.ts === undefined ? {} : { ts: posted.ts }
  }
  await sendOrPlain(words, log, (shown) => client.chat.update({ ...shown, channel, ts, metadata }))
  return { ts }
}

async function answerWords(incident: Incident, surface: WatchSurface): Promise<SlackMessage> {
  const { shelf, tell } = surface
  const reply = tell(incident, { lang: await langOf(incident.channel, surface) })
  // Of an outage much is to be told, and as much to be made into blocks.
  await letOthersRun()
  const { id, channel } = incident
  const { secondLang } = (await surface.store.channel(channel)) ?? {}
  const asked = { words: askedWords(incident), told: { kind: 'incident', id }, channel }
  const shelved = { id, reply, ...asked, ...(secondLang !== undefined && { secondLang }) }
  return renderFirst(shelved, shelf.put(shelved), { buttons: ['rest'] })
}

async function langOf(channel: string, { store, defaultLang }: WatchSurface): Promise<string> {
  return (await store.channel(channel))?.lang ?? defaultLang
}

/** The words with which a person would ask for the same answer. */
function askedWords({ diagnosis: { subject } }: Incident): string {
  return subject.kind === 'pod' ? `pod ${subject.namespace}/${subject.pod}` : 'help'
}
