import { createTranslator, type Translator } from '../../../i18n/translator.ts'
import { Problem } from '../../../problems.ts'
import { composeProblem } from '../../../reply/compose-problem.ts'
import type { WatchRequest } from '../../../request/request.ts'
import { type Audience, readerAt } from '../languages/reader-at.ts'
import { lineOf } from '../line-of.ts'
import { renderPlain } from '../render-message.ts'
import type { SlackMessage } from '../slack-client.ts'
import type { SlackSurface } from '../surface.ts'

/** `watch`, `watch on` and `watch off`, in the words of who wrote it, or of the channel. */
export async function answerWatch(
  request: WatchRequest,
  audience: Audience,
  surface: SlackSurface,
): Promise<SlackMessage> {
  const { user, channel } = audience
  const translator = createTranslator(await readerAt(audience, request.lang, surface))
  const refusal = await change(request, user, channel, surface)
  if (refusal) return renderPlain(composeProblem(refusal, translator))
  const isOn = await surface.watching.isOn(channel)
  // Nobody is told that alerts are answered where they can't be read.
  const trouble = isOn && request.on === undefined ? await unreadable(channel, surface) : undefined
  return trouble ? renderPlain(composeProblem(trouble, translator)) : stateLine(isOn, translator)
}

async function change(
  { on }: WatchRequest,
  user: string,
  channel: string,
  surface: SlackSurface,
): Promise<Problem | undefined> {
  const { watching, log } = surface
  if (!/^[CG]/.test(channel)) return new Problem('watch-not-here')
  if (on === undefined) return undefined
  if (!(await watching.mayChange(user))) return new Problem('watch-not-allowed', { word: on ? 'on' : 'off' })
  const trouble = on ? await unreadable(channel, surface) : undefined
  if (trouble) return trouble
  await watching.set(channel, on)
  log.info({ channel, user, on }, 'Watching a channel was changed')
  return undefined
}

/** What Slack says of a channel that the bot is not in, or can't know of. */
const outside = ['not_in_channel', 'channel_not_found']

async function unreadable(channel: string, { watching }: SlackSurface): Promise<Problem | undefined> {
  const reason = await watching.readable(channel)
  if (reason === true) return undefined
  return outside.includes(reason)
    ? new Problem('watch-not-member')
    : new Problem('watch-unreadable', { reason })
}

function stateLine(isOn: boolean, { text }: Translator): SlackMessage {
  return lineOf(text({ key: isOn ? 'replies:slack.watchOn' : 'replies:slack.watchOff' }))
}
