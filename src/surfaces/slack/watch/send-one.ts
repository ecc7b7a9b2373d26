import type { Incident, OutgoingMessage } from '../../../store/records.ts'
import { renderFirst, renderPlain } from '../render-message.ts'
import { quiet, type SlackMessage } from '../slack-client.ts'
import { eventType, findPosted } from './find-posted.ts'
import type { WatchSurface } from './watch-surface.ts'

/** Carries out one action; gives the `ts` of a message that was posted. Rejects as Slack's client does. */
export async function sendOne(message: OutgoingMessage, surface: WatchSurface): Promise<string | undefined> {
  const { action, channel } = message
  const { reactions } = surface.client
  switch (action.kind) {
    case 'react':
      await reactions.add({ channel, timestamp: action.ts, name: action.emoji })
      return undefined
    case 'unreact':
      await reactions.remove({ channel, timestamp: action.ts, name: action.emoji })
      return undefined
    case 'answer':
    case 'link': {
      const incident = await surface.store.incident(action.incident)
      if (!incident) return undefined
      const words =
        action.kind === 'answer' ? await answerWords(incident, surface) : await linkWords(incident, surface)
      return words && place(message, action.thread, words, surface)
    }
  }
}

/** Posts below the alert, or edits what stands there. */
async function place(
  { id, channel, ts: known, tries }: OutgoingMessage,
  thread: string,
  words: SlackMessage,
  { client }: WatchSurface,
): Promise<string | undefined> {
  const metadata = { event_type: eventType, event_payload: { id } }
  const ts = known ?? (tries > 1 ? await findPosted(id, { channel, thread }, client) : undefined)
  if (ts === undefined) {
    const posted = await client.chat.postMessage({ ...words, ...quiet, channel, thread_ts: thread, metadata })
    return posted.ts
  }
  await client.chat.update({ ...words, channel, ts, metadata })
  return ts
}

async function answerWords(incident: Incident, surface: WatchSurface): Promise<SlackMessage> {
  const { shelf, tell } = surface
  const reply = tell(incident, { lang: await langOf(incident.channel, surface) })
  const { id, channel } = incident
  const shelved = { id, reply, words: askedWords(incident), told: { kind: 'incident', id }, channel }
  return renderFirst(shelved, shelf.put(shelved), { buttons: ['rest'] })
}

/** Nothing while the answer itself is not out: there is nothing to link to yet. */
async function linkWords(incident: Incident, surface: WatchSurface): Promise<SlackMessage | undefined> {
  const { client, store, tellLink } = surface
  const answer = await store.outgoing(`${incident.id}:answer`)
  if (answer?.ts === undefined) return undefined
  const { permalink } = await client.chat.getPermalink({ channel: incident.channel, message_ts: answer.ts })
  if (permalink === undefined) return undefined
  return renderPlain(tellLink(incident, permalink, { lang: await langOf(incident.channel, surface) }))
}

async function langOf(channel: string, { store, defaultLang }: WatchSurface): Promise<string> {
  return (await store.channel(channel))?.lang ?? defaultLang
}

/** The words with which a person would ask for the same answer. */
function askedWords({ diagnosis: { subject } }: Incident): string {
  return subject.kind === 'pod' ? `pod ${subject.namespace}/${subject.pod}` : 'help'
}
