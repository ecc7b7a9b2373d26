import { languageOf, languages } from '../../i18n/languages.ts'
import { createTranslator } from '../../i18n/translator.ts'
import { Problem } from '../../problems.ts'
import { composeProblem } from '../../reply/compose-problem.ts'
import { parseRequest } from '../../request/parse-request.ts'
import { isChatRequest, type Request } from '../../request/request.ts'
import { answerChat, isPersonal } from './answer-chat.ts'
import { refuseDoctor } from './answer-doctor.ts'
import { auditRequest } from './audit-request.ts'
import { offerLanguage } from './languages/offer-language.ts'
import { langAtOnce, readerAt } from './languages/reader-at.ts'
import { lineOf } from './line-of.ts'
import { type FirstMessage, renderFirst, renderPlain } from './render-message.ts'
import { type Answered, replyTo } from './reply-to.ts'
import type { SlackMessage } from './slack-client.ts'
import type { SlackSurface } from './surface.ts'
import { toProblem } from './to-problem.ts'

/** Where an answer goes: a slash command's response, a thread, a direct message. */
export type Place = {
  /** Shows at once that somebody is looking. */
  begin: (line: SlackMessage) => Promise<void>
  /** Puts the answer where the line is. */
  finish: (message: SlackMessage) => Promise<void>
  /** Tells only the asker that the words were not understood. */
  decline: (message: SlackMessage) => Promise<void>
  /** Puts something below the answer, for the asker alone. */
  add: (message: SlackMessage) => Promise<void>
  /** Everybody in the channel reads the answer. */
  isPublic: boolean
  buttons: FirstMessage['buttons']
}
export type Question = { words: string; user: string; channel: string; place: Place }

/** The one way from words to an answer, and the one catch, for all entries of this surface. */
export async function answerWords(question: Question, surface: SlackSurface): Promise<void> {
  try {
    await answerOrDecline(question, surface)
  } catch (error) {
    await tellFailure(error, question, surface)
  }
}

async function answerOrDecline(question: Question, surface: SlackSurface): Promise<void> {
  const { words, user, channel, place } = question
  const request = checkLanguage(parseRequest(words))
  if (request instanceof Problem) return declineWords(request, question, surface)
  const refusal =
    (await surface.access.refuse(question, request)) ??
    (await refuseDoctor(request, { user, isPublic: place.isPublic }, surface))
  if (refusal) return decline(refusal, request, question, surface)
  const audience = { user, channel, isPublic: place.isPublic }
  if (isPersonal(request)) {
    await place.decline(await answerChat(request, { ...audience, isPublic: false }, surface))
    return surface.audit(auditRequest(question, request, 'answered', surface.now()))
  }
  await place.begin(checkingLine(await langAtOnce(audience, request.lang, surface)))
  if (isChatRequest(request)) {
    await place.finish(await answerChat(request, audience, surface))
    return surface.audit(auditRequest(question, request, 'answered', surface.now()))
  }
  const reader = await readerAt(audience, request.lang, surface)
  const answered = await replyTo(request, question, surface, reader)
  const id = await showAnswer(answered, question, surface)
  await surface.audit(auditRequest(question, request, answered.reply.outcome, surface.now()))
  if (answered.againInMs !== undefined)
    return surface.later(answered.againInMs, async () => {
      const whole = await replyTo(request, question, surface, reader)
      // Half of an answer is better than none.
      if (whole.reply.outcome !== 'problem') await showAnswer({ ...whole, id }, question, surface)
    })
  const offer = place.isPublic ? undefined : await offerLanguage(user, reader, surface)
  if (offer) await place.add(offer)
}

/** Gives the id under which the answer is kept; a problem is not. */
async function showAnswer(
  answered: Answered & { id?: string | undefined },
  question: Question,
  { choices, shelf }: SlackSurface,
): Promise<string | undefined> {
  const { words, user, channel, place } = question
  const { id: known, ...answer } = answered
  const { outcome } = answer.reply
  if (outcome === 'problem') {
    await place.finish(renderPlain(answer.reply))
    return undefined
  }
  const { secondLang } = place.isPublic ? await choices.ofChannel(channel) : {}
  const shelved = { ...answer, words, user, channel, ...(secondLang !== undefined && { secondLang }) }
  const id = shelf.put(known === undefined ? shelved : { ...shelved, id: known })
  const buttons = place.buttons.filter((button) => button === 'rest' || outcome !== 'help')
  await place.finish(renderFirst(shelved, id, { buttons }))
  return id
}

/** Words that are not understood; who is answered nothing is not even told how to ask. */
export async function declineWords(
  problem: Problem,
  question: Omit<Question, 'words'>,
  surface: SlackSurface,
): Promise<void> {
  const request = { kind: 'help' } as const
  const refusal = await surface.access.refuse(question, request)
  if (refusal) return decline(refusal, request, question, surface)
  const { user, channel, place } = question
  const translator = createTranslator(await surface.readers.resolve(user, undefined, channel))
  await place.decline(renderPlain(composeProblem(problem, translator)))
  await surface.audit(auditRequest(question, request, 'not-understood', surface.now()))
}

/** Politely, and to the asker alone. */
async function decline(
  refusal: Problem,
  request: Request,
  question: Omit<Question, 'words'>,
  surface: SlackSurface,
): Promise<void> {
  const { user, channel } = question
  const translator = createTranslator(await surface.readers.resolve(user, request.lang, channel))
  await question.place.decline(renderPlain(composeProblem(refusal, translator)))
  await surface.audit(auditRequest(question, request, 'refused', surface.now()))
}

/** A language that nobody here speaks is a slip to be told, as in a terminal. */
function checkLanguage(request: Request | Problem): Request | Problem {
  if (request instanceof Problem || request.lang === undefined || languageOf(request.lang)) return request
  const known = { list: languages }
  return new Problem('language-unknown', { value: request.lang, known, example: '--lang ja' })
}

/** An answer that could not be put in place, so that nobody is left with a line that says "checking". */
async function tellFailure(
  error: unknown,
  { user, channel, place }: Question,
  surface: SlackSurface,
): Promise<void> {
  const problem = toProblem(error, surface.log)
  const lang = await langAtOnce({ user, channel, isPublic: place.isPublic }, undefined, surface)
  try {
    await place.finish(renderPlain(composeProblem(problem, createTranslator({ lang }))))
  } catch (unheard) {
    surface.log.error({ err: unheard, user }, 'Asker could not be told')
  }
}

export function checkingLine(lang: string): SlackMessage {
  return lineOf(createTranslator({ lang }).text({ key: 'replies:slack.checking' }))
}
