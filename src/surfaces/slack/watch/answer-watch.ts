import { createTranslator, type Translator } from '../../../i18n/translator.ts'
import { Problem } from '../../../problems.ts'
import { composeProblem } from '../../../reply/compose-problem.ts'
import type { WatchRequest } from '../../../request/request.ts'
import { lineOf, type Question } from '../answer-words.ts'
import { renderPlain } from '../render-message.ts'
import type { SlackMessage } from '../slack-client.ts'
import type { SlackSurface } from '../surface.ts'

/** `watch`, `watch on` and `watch off`, in the words of who wrote it. */
export async function answerWatch(
  request: WatchRequest,
  { user, channel }: Pick<Question, 'user' | 'channel'>,
  surface: SlackSurface,
): Promise<SlackMessage> {
  const translator = createTranslator(await surface.readers.resolve(user, request.lang))
  const refusal = await change(request, user, channel, surface)
  if (refusal) return renderPlain(composeProblem(refusal, translator))
  return stateLine(await surface.watching.isOn(channel), translator)
}

async function change(
  { on }: WatchRequest,
  user: string,
  channel: string,
  { watching, log }: SlackSurface,
): Promise<Problem | undefined> {
  if (!/^[CG]/.test(channel)) return new Problem('watch-not-here')
  if (on === undefined) return undefined
  if (!(await watching.mayChange(user))) return new Problem('watch-not-allowed', { word: on ? 'on' : 'off' })
  if (on && !(await watching.isMember(channel))) return new Problem('watch-not-member')
  await watching.set(channel, on)
  log.info({ channel, user, on }, 'Watching a channel was changed')
  return undefined
}

function stateLine(isOn: boolean, { text }: Translator): SlackMessage {
  return lineOf(text({ key: isOn ? 'replies:slack.watchOn' : 'replies:slack.watchOff' }))
}
