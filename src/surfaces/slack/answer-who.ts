import { createTranslator } from '../../i18n/translator.ts'
import { composeWho } from '../../reply/compose-who.ts'
import type { WhoRequest } from '../../request/request.ts'
import type { Asker } from './access.ts'
import { renderPlain } from './render-message.ts'
import type { SlackMessage } from './slack-client.ts'
import type { SlackSurface } from './surface.ts'

/** `who`: what the asker may ask for here, and why. */
export async function answerWho(
  request: WhoRequest,
  asker: Asker,
  { access, readers }: SlackSurface,
): Promise<SlackMessage> {
  const translator = createTranslator(await readers.resolve(asker.user, request.lang))
  return renderPlain(composeWho(await access.describe(asker), translator))
}
