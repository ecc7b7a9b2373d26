import type { Change } from '../slack/message-store.ts'
import { findChannel, findPerson, isMember, type Person } from '../slack/team.ts'
import type { Answer, Call } from '../web/serve.ts'
import type { Desk } from './desk.ts'
import { PersonError } from './person-error.ts'
import { isVisibleTo, type ShownMessage, shownMessage } from './shown-message.ts'

const heartbeatMs = 15_000

/** Server-Sent Events: one line of data for each change that the person may see. */
export function stream({ url, response }: Call, { workspace }: Desk): Answer {
  const person = findPerson(url.searchParams.get('as') ?? '')
  if (!person) throw new PersonError('unknown_person')
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
  response.write(': connected\n\n')
  const unwatch = workspace.messages.watch((change) => {
    const shown = showChange(change, person)
    if (shown) response.write(`data: ${JSON.stringify(shown)}\n\n`)
  })
  const heartbeat = setInterval(() => response.write(': still here\n\n'), heartbeatMs)
  response.on('close', () => {
    clearInterval(heartbeat)
    unwatch()
  })
  return 'streaming'
}

/** What the stream tells of. */
export type ShownChange =
  | Exclude<Change, { message: unknown }>
  | { type: 'message' | 'message_changed' | 'message_deleted'; message: ShownMessage }

function showChange(change: Change, person: Person): ShownChange | undefined {
  if (change.type === 'delivery' || change.type === 'cluster') return change
  if (!('message' in change)) return change.user === person.id ? change : undefined
  const channel = findChannel(change.message.channel)
  if (!channel || !isMember(channel, person) || !isVisibleTo(change.message, person)) return undefined
  return { type: change.type, message: shownMessage(change.message, 0) }
}
