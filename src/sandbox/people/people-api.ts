import { alertTools } from '../alerts/tools/index.ts'
import { bot, channels, findPerson, guests, isMember, people } from '../slack/team.ts'
import { parseJson } from '../web/parse-json.ts'
import type { Answer, Call } from '../web/serve.ts'
import { actions } from './actions.ts'
import { type Desk, seat } from './desk.ts'
import { PersonError } from './person-error.ts'
import { listPlays } from './play-scenario.ts'
import { isVisibleTo, type ShownMessage, shownMessage } from './shown-message.ts'
import { stream } from './stream.ts'

/** What the front ends show besides messages; built by whoever knows the cluster. */
export type Surroundings = { workspace: () => object; cluster: () => object }
export type PeopleDesk = Desk & { surroundings: Surroundings }

const longestBody = 65_536

/** `/sandbox/...`: what a person can see and do, for a prompt or a page in the browser. */
export async function answerPeople(call: Call, desk: PeopleDesk): Promise<Answer> {
  try {
    const path = call.url.pathname.replace('/sandbox/', '')
    if (call.method === 'POST') return { status: 200, body: await act(path, call, desk) }
    if (path === 'stream') return stream(call, desk)
    return { status: 200, body: look(path, call, desk) }
  } catch (error) {
    if (error instanceof PersonError) return { status: 400, body: { ok: false, error: error.code } }
    throw error
  }
}

function look(path: string, { url }: Call, desk: PeopleDesk): object {
  if (path === 'workspace') return { people, guests, channels, bot, ...desk.surroundings.workspace() }
  if (path === 'cluster') return desk.surroundings.cluster()
  if (path === 'messages') return listMessages(url.searchParams, desk)
  if (path === 'views') return listViews(url.searchParams, desk)
  if (path === 'scenarios') return listPlays(desk)
  if (path === 'alerts') return { tools: Object.keys(alertTools) }
  if (path === 'faults') return { faults: desk.faults.list() }
  if (path === 'calls') return { calls: desk.calls.all() }
  throw new PersonError('unknown_path')
}

/** Pages of other sites can't send JSON here without asking first, and that is refused. */
async function act(path: string, call: Call, desk: PeopleDesk): Promise<object> {
  if (!call.headers['content-type']?.startsWith('application/json')) throw new PersonError('json_only')
  if (call.body.length > longestBody) throw new PersonError('too_long')
  const action = actions[path]
  if (!action) throw new PersonError('unknown_path')
  return action(parseJson(call.body), desk)
}

/** The modals that stand open before a person, the last one on top. */
function listViews(query: URLSearchParams, { workspace }: Desk): object {
  const { person } = seat(query.get('as') ?? '', 'dm')
  return { views: workspace.views.of(person.id) }
}

/** The channel's top level, or one thread with its root; without a channel, all that the person may see. */
function listMessages(query: URLSearchParams, { workspace }: Desk): object {
  const as = query.get('as') ?? ''
  const where = query.get('channel')
  if (where === null) return { messages: allMessages(as, workspace) }
  const { person, channel } = seat(as, where)
  const thread = query.get('thread')
  const visible = workspace.messages.list(channel.id).filter((message) => isVisibleTo(message, person))
  const chosen = visible.filter(({ ts, threadTs, subtype }) =>
    thread ? ts === thread || threadTs === thread : !threadTs || subtype === 'thread_broadcast',
  )
  const repliesTo = (root: string) => visible.filter(({ threadTs }) => threadTs === root).length
  return { messages: chosen.map((message) => shownMessage(message, repliesTo(message.ts))) }
}

function allMessages(as: string, { messages }: Desk['workspace']): ShownMessage[] {
  const person = findPerson(as)
  if (!person) throw new PersonError('unknown_person')
  return channels
    .filter((channel) => isMember(channel, person))
    .flatMap(({ id }) => messages.list(id))
    .filter((message) => isVisibleTo(message, person))
    .map((message) => shownMessage(message, 0))
}
