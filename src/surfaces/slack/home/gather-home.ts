import type { Reader } from '../../../i18n/translator.ts'
import { Problem } from '../../../problems.ts'
import { redact } from '../../../redact.ts'
import type { HomeAnswer } from '../../../reply/compose-home.ts'
import type { OwnLanguage } from '../../../reply/compose-language.ts'
import { parseRequest } from '../../../request/parse-request.ts'
import type { Incident, StoredAnswer } from '../../../store/records.ts'
import type { Store } from '../../../store/store.ts'
import type { SlackSurface } from '../surface.ts'
import { watchedChannels } from '../watch/is-watched.ts'
import type { HomeClient } from './home-client.ts'
import { ownChannels } from './own-channels.ts'
import type { Sight } from './sight.ts'

/** An open incident with those of its pods that the person may ask about. */
export type SeenIncident = { incident: Incident; pods: string[]; url?: string }

/** What a person's App Home shows; undefined for what could not be read. */
export type HomeFacts = {
  reader: Reader
  own: OwnLanguage
  channels: string[] | undefined
  incidents: SeenIncident[] | undefined
  answers: HomeAnswer[] | undefined
}

export type HomeOptions = Pick<SlackSurface, 'access' | 'log' | 'readers'> & {
  client: HomeClient
  store: Pick<Store, 'channel' | 'channels' | 'incidents' | 'answersFor'>
  /** Channels that the configuration has watched. */
  configured: readonly string[]
  usualCluster: string
}

const mostIncidents = 10
const mostAnswers = 5
const mostChannels = 50

export async function gatherHome(user: string, sees: Sight, options: HomeOptions): Promise<HomeFacts> {
  const { store, readers, client, log } = options
  const own = orUndefined('channels', () => ownChannels(user, client))
  const [reader, language, channels, incidents, answers] = await Promise.all([
    readers.resolve(user),
    readers.why(user),
    orUndefined('watch', async () => watchedOf(await own, options)),
    orUndefined('incidents', async () => incidentsOf(sees, await own, options)),
    orUndefined('answers', async () => (await store.answersFor(user, mostAnswers)).map(toHomeAnswer)),
  ])
  return { reader, own: language, channels, incidents, answers }

  /** One part that can't be read does not take the others away. */
  async function orUndefined<T>(part: string, look: () => Promise<T>): Promise<T | undefined> {
    try {
      return await look()
    } catch (error) {
      log.warn({ err: error, user, part }, 'Part of the App Home could not be read')
      return undefined
    }
  }
}

/** Which channels there are is nobody's business who is in none of them. */
async function watchedOf(
  own: ReadonlySet<string> | undefined,
  options: HomeOptions,
): Promise<string[] | undefined> {
  if (!own) return undefined
  return (await watchedChannels(options)).filter((id) => own.has(id)).slice(0, mostChannels)
}

async function incidentsOf(
  sees: Sight,
  own: ReadonlySet<string> | undefined,
  { store, client, log }: HomeOptions,
): Promise<SeenIncident[]> {
  const incidents = await store.incidents({})
  const seen = incidents
    .filter(({ state }) => state === 'open')
    .reverse()
    .map((incident) => ({ incident, pods: visiblePods(incident, sees) }))
    .filter(({ incident, pods }) => pods.length > 0 || isOfOwnChannel(incident, own))
    .slice(0, mostIncidents)
  return Promise.all(
    seen.map(async (one) => {
      const url = own?.has(one.incident.channel) ? await linkTo(one.incident) : undefined
      return url === undefined ? one : { ...one, url }
    }),
  )

  async function linkTo({ channel, thread }: Incident): Promise<string | undefined> {
    try {
      return (await client.chat.getPermalink({ channel, message_ts: thread })).permalink
    } catch (error) {
      log.info({ err: error, channel }, 'Thread of an incident has no link')
      return undefined
    }
  }
}

function visiblePods({ pods, cluster }: Incident, sees: Sight): string[] {
  return pods
    .filter(({ namespace }) => sees({ namespace, ...(cluster !== undefined && { cluster }) }))
    .map(({ namespace, name }) => `${namespace}/${name}`)
}

/** What an alert told with words alone has no pods; who is in its channel has read it. */
function isOfOwnChannel({ pods, channel }: Incident, own: ReadonlySet<string> | undefined): boolean {
  return pods.length === 0 && own?.has(channel) === true
}

function toHomeAnswer({ id, subject, at, words }: StoredAnswer): HomeAnswer {
  const request = parseRequest(words)
  const isPasted = request instanceof Problem || request.kind === 'explain'
  return { id, subject, at, ...(!isPasted && { asked: redact(words.trim()) }) }
}
