import type { ChatRequest } from '../../request/request.ts'
import type { Asker } from './access.ts'
import { answerDoctor } from './answer-doctor.ts'
import { answerWho } from './answer-who.ts'
import { answerLang } from './languages/answer-lang.ts'
import type { SlackMessage } from './slack-client.ts'
import type { SlackSurface } from './surface.ts'
import { answerWatch } from './watch/answer-watch.ts'

/** Answers what is asked about the chat itself: channels, members, settings. */
export function answerChat(request: ChatRequest, asker: Asker, surface: SlackSurface): Promise<SlackMessage> {
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
