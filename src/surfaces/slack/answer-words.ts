import { createTranslator } from '../../i18n/translator.ts'
import { Problem } from '../../problems.ts'
import type { Reply } from '../../reply/reply.ts'
import { parseRequest } from '../../request/parse-request.ts'
import type { Request } from '../../request/request.ts'
import { helpReply } from './help-reply.ts'
import { problemReply, toProblem } from './problem-reply.ts'
import { type FirstMessage, renderFirst, renderPlain } from './render-message.ts'
import type { SlackMessage } from './slack-client.ts'
import type { SlackSurface } from './surface.ts'

/** Where an answer goes: a slash command's response, a thread, a direct message. */
export type Place = {
  /** Shows at once that somebody is looking. */
  begin: (line: SlackMessage) => Promise<void>
  /** Puts the answer where the line is. */
  finish: (message: SlackMessage) => Promise<void>
  /** Tells only the asker that the words were not understood. */
  decline: (message: SlackMessage) => Promise<void>
  buttons: FirstMessage['buttons']
}
export type Question = { words: string; user: string; place: Place }

/** The one way from words to an answer, and the one catch, for all entries of this surface. */
export async function answerWords({ words, user, place }: Question, surface: SlackSurface): Promise<void> {
  try {
    const request = understand(words)
    if (request instanceof Problem) {
      const reader = await surface.readers.resolve(user)
      return await place.decline(renderPlain(problemReply(request, reader)))
    }
    await place.begin(checkingLine(surface.readers.atOnce(user, request.lang).lang))
    const reply = await replyTo(request, user, surface)
    await place.finish(renderAnswer({ reply, words }, place.buttons, surface))
  } catch (error) {
    // Slack itself would not take the answer, so there is nobody left to tell but the operator.
    surface.log.error({ err: error, user }, 'Answer could not be delivered')
  }
}

/** The answer to a request; a failure becomes a problem in the reader's words. */
export async function replyTo(request: Request, user: string, surface: SlackSurface): Promise<Reply> {
  const reader = await surface.readers.resolve(user, request.lang)
  try {
    return request.kind === 'help' ? helpReply(reader) : (await surface.ask(request, reader)).reply
  } catch (error) {
    return problemReply(toProblem(error, surface.log), reader)
  }
}

export function understand(words: string): Request | Problem {
  try {
    return parseRequest(words)
  } catch (error) {
    if (error instanceof Problem) return error
    throw error
  }
}

export function checkingLine(lang: string): SlackMessage {
  return lineOf(createTranslator({ lang }).text({ key: 'replies:slack.checking' }))
}

/** A line of our own catalogue; those hold nothing that Slack would parse. */
export function lineOf(text: string): SlackMessage {
  return { text, blocks: [{ type: 'context', elements: [{ type: 'plain_text', text }] }] }
}

function renderAnswer(
  shelved: { reply: Reply; words: string },
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
