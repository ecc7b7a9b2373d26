import { createTranslator, type Reader } from '../../../i18n/translator.ts'
import { Problem } from '../../../problems.ts'
import { composeProblem } from '../../../reply/compose-problem.ts'
import { parseRequest } from '../../../request/parse-request.ts'
import { isChatRequest, type Request } from '../../../request/request.ts'
import type { Incident } from '../../../store/records.ts'
import { auditRequest } from '../audit-request.ts'
import { lineOf } from '../line-of.ts'
import { isPrivate, type Press, readerOfPress } from '../pressed-button.ts'
import { renderPlain } from '../render-message.ts'
import type { Shelved } from '../reply-shelf.ts'
import { replyTo } from '../reply-to.ts'
import type { SlackMessage } from '../slack-client.ts'
import type { SlackSurface } from '../surface.ts'
import { incidentIdOf } from './offered-controls.ts'

/** A press with the answer that it belongs to, and the presser may have it. */
export type AnsweredPress = Press & {
  shelved: Shelved
  request: Request
  /** The presser. */
  reader: Reader
  /** The answer was forgotten and has just been asked for again. */
  isFresh: boolean
}

/** What the presser is told instead. */
export type Declined = { declined: SlackMessage }

/** Finds the answer, and asks the rules whether the presser may have it. */
export async function examinePress(press: Press, surface: SlackSurface): Promise<AnsweredPress | Declined> {
  const { shelf, access, audit, now } = surface
  const { lang, id } = press
  const reader = await readerOfPress(press, surface)
  const translator = createTranslator(reader)
  const known = lang === undefined ? undefined : await shelf.get(id, isPrivate(press) ? reader : { lang })
  const requests = await requestsOf(press, known, surface)
  const gone = { declined: lineOf(translator.text({ key: 'replies:slack.askAgain' })) }
  const [first] = requests
  if (!first) return gone
  const refusals = await Promise.all(requests.map((one) => access.refuse(press, one)))
  const request = requests.find((_, index) => !refusals[index]) ?? first
  const [refusal] = refusals
  if (refusal && refusals.every(Boolean)) {
    await audit(auditRequest(press, request, 'refused', now()))
    return { declined: renderPlain(composeProblem(refusal, translator)) }
  }
  const shelved = known ?? (await askAgain(press, request, surface))
  if (!shelved) return gone
  // What went wrong now is no answer to put in the place of one.
  if (!known && shelved.reply.outcome === 'problem') return { declined: renderPlain(shelved.reply) }
  return { ...press, shelved, request, reader, isFresh: !known }
}

/** What the answer is about, as requests of which one has to be allowed. */
async function requestsOf(
  { words, choice }: Press,
  known: Shelved | undefined,
  { store }: SlackSurface,
): Promise<Request[]> {
  const incidentId = incidentIdOf(known?.told)
  const incident = incidentId === undefined ? undefined : await store.incident(incidentId)
  const asked = incident && requestsAbout(incident, choice)
  if (asked && asked.length > 0) return asked
  const request = parseRequest(known?.words ?? words ?? '')
  return request instanceof Problem || (known ?? words) === undefined ? [] : [request]
}

/** An incident is about its pods, one of each namespace; its evidence and its commands are of a single pod. */
function requestsAbout(
  { cluster, pods, diagnosis: { subject } }: Incident,
  choice: Press['choice'],
): Request[] {
  const ofOne = choice === 'evidence' || choice === 'script'
  const about = ofOne && subject.kind === 'pod' ? [{ namespace: subject.namespace, name: subject.pod }] : pods
  return [...new Map(about.map((pod) => [pod.namespace, pod])).values()].map(({ namespace, name }) => ({
    kind: 'pod',
    namespace,
    pod: name,
    ...(cluster !== undefined && { cluster }),
  }))
}

/** In the language of the reply that the button hangs on, whoever pressed it. */
async function askAgain(
  { words, lang, user, channel }: Press,
  request: Request,
  surface: SlackSurface,
): Promise<Shelved | undefined> {
  if (words === undefined || lang === undefined || isChatRequest(request)) return undefined
  return { words, ...(await replyTo({ ...request, lang }, { user, channel }, surface)) }
}
