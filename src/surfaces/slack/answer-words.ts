import { languageOf, languages } from '../../i18n/languages.ts'
import { createTranslator, type Reader } from '../../i18n/translator.ts'
import { Problem } from '../../problems.ts'
import { composeHelp } from '../../reply/compose-help.ts'
import { composeProblem } from '../../reply/compose-problem.ts'
import type { Reply } from '../../reply/reply.ts'
import { parseRequest } from '../../request/parse-request.ts'
import { type HelpRequest, type Inquiry, isChatRequest, type Request } from '../../request/request.ts'
import type { Asker } from './access.ts'
import { answerChat, isPersonal } from './answer-chat.ts'
import { refuseDoctor } from './answer-doctor.ts'
import { auditRequest } from './audit-request.ts'
import { offerLanguage } from './languages/offer-language.ts'
import { langAtOnce, readerAt } from './languages/reader-at.ts'
import { lineOf } from './line-of.ts'
import { type FirstMessage, renderFirst, renderPlain } from './render-message.ts'
import type { Shelved } from './reply-shelf.ts'
import { seesOf } from './sees-of.ts'
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
  await showAnswer(answered, question, surface)
  await surface.audit(auditRequest(question, request, answered.reply.outcome, surface.now()))
  // What was not read because too much had been read already is read once more.
  if (answered.againInMs !== undefined)
    surface.later(answered.againInMs, async () =>
      showAnswer(await replyTo(request, question, surface, reader), question, surface),
    )
  const offer = place.isPublic ? undefined : await offerLanguage(user, reader, surface)
  if (offer) await place.add(offer)
}

async function showAnswer(answered: Answered, question: Question, surface: SlackSurface): Promise<void> {
  const { words, user, channel, place } = question
  const { secondLang } = place.isPublic ? await surface.choices.ofChannel(channel) : {}
  const shelved = { ...answered, words, user, channel, ...(secondLang !== undefined && { secondLang }) }
  await place.finish(renderAnswer(shelved, place.buttons, surface))
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

type Answered = { reply: Reply; told?: unknown; cause?: string; againInMs?: number }

/** The answer to a request, with what the asker may know of; a failure becomes a problem in the reader's words. */
export async function replyTo(
  request: Inquiry | HelpRequest,
  asker: Asker,
  surface: SlackSurface,
  known?: Reader,
): Promise<Answered> {
  const reader = known ?? (await surface.readers.resolve(asker.user, request.lang))
  try {
    if (request.kind === 'help') return { reply: composeHelp(createTranslator(reader), 'slack') }
    const sees = await seesOf(asker, surface.access)
    return await (sees ? surface.ask(request, reader, sees) : surface.ask(request, reader))
  } catch (error) {
    return { reply: composeProblem(toProblem(error, surface.log), createTranslator(reader)) }
  }
}

export function checkingLine(lang: string): SlackMessage {
  return lineOf(createTranslator({ lang }).text({ key: 'replies:slack.checking' }))
}

function renderAnswer(
  shelved: Shelved,
  buttons: FirstMessage['buttons'],
  { shelf }: SlackSurface,
): SlackMessage {
  const { outcome } = shelved.reply
  if (outcome === 'problem') return renderPlain(shelved.reply)
  const id = shelf.put(shelved)
  return renderFirst(shelved, id, {
    buttons: outcome === 'help' ? buttons.filter((button) => button === 'rest') : buttons,
  })
}
