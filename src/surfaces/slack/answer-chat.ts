import type { ChatRequest, LangRequest, Request, WhoRequest } from '../../request/request.ts'
import { answerDoctor } from './answer-doctor.ts'
import { answerWho } from './answer-who.ts'
import { answerLang } from './languages/answer-lang.ts'
import type { Audience } from './languages/reader-at.ts'
import type { SlackMessage } from './slack-client.ts'
import type { SlackSurface } from './surface.ts'
import { answerWatch } from './watch/answer-watch.ts'

/** What is about the asker alone. A rule of theirs may name what others in the channel may not know of. */
export function isPersonal(request: Request): request is WhoRequest | LangRequest {
  return request.kind === 'who' || (request.kind === 'lang' && !request.ofChannel)
}

/** Answers what is asked about the chat itself: channels, members, settings. */
export function answerChat(
  request: ChatRequest,
  asker: Audience,
  surface: SlackSurface,
): Promise<SlackMessage> {
  switch (request.kind) {
    case 'watch':
      return answerWatch(request, asker, surface)
    case 'who':
      return answerWho(request, asker, surface)
    case 'doctor':
      return answerDoctor(request, asker, surface)
    case 'lang':
      return answerLang(request, asker, surface)
  }
}
