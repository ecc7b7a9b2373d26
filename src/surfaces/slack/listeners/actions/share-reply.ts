import { createTranslator } from '../../../../i18n/translator.ts'
import { composeProblem } from '../../../../reply/compose-problem.ts'
import { auditRequest } from '../../audit-request.ts'
import { answerPress } from '../../controls/answer-press.ts'
import type { AnsweredPress } from '../../controls/examine-press.ts'
import type { PressArgs } from '../../pressed-button.ts'
import { renderFirst, renderPlain } from '../../render-message.ts'
import { sendOrPlain } from '../../send-plain.ts'
import { quiet } from '../../slack-client.ts'
import type { SlackSurface } from '../../surface.ts'
import { tellPresser, whisper } from '../../tell-presser.ts'
import { slackFailure } from '../../watch/slack-failure.ts'

/** What Slack says when the bot is not where the button was pressed. */
const notMember = ['not_in_channel', 'channel_not_found', 'is_archived', 'restricted_action']

/** "Share in channel": the same reply for everybody, in the channel's language, with the name of who shared it. */
export async function shareReply(args: PressArgs, surface: SlackSurface): Promise<void> {
  await answerPress(args, surface, async (press) => {
    const note = (outcome: string) =>
      surface.audit({ ...auditRequest(press, press.request, outcome, surface.now()), action: 'share' })
    const refusal = surface.access.refuseSharing(press.channel, press.request)
    if (refusal) {
      await note('refused')
      return whisper(renderPlain(composeProblem(refusal, createTranslator(press.reader))), args, surface)
    }
    const outcome = await post(press, args, surface)
    if (outcome === 'shared') await note(outcome)
    await tellPresser(`replies:slack.${outcome}`, args, surface)
  })
}

async function post(
  { shelved, channel, user, id, isFresh }: AnsweredPress,
  { client }: PressArgs,
  { shelf, choices, log }: SlackSurface,
): Promise<'shared' | 'notMember' | 'notShared'> {
  if (isFresh) shelf.put({ ...shelved, id, user, channel })
  try {
    const { lang, secondLang } = await choices.ofChannel(channel)
    const told = lang === undefined ? undefined : await shelf.get(id, { lang })
    const message = renderFirst(
      { ...(told ?? shelved), ...(secondLang !== undefined && { secondLang }) },
      id,
      { buttons: ['rest'], sharedBy: user },
    )
    await sendOrPlain(message, log, (shown) => client.chat.postMessage({ ...shown, ...quiet, channel }))
    return 'shared'
  } catch (error) {
    const { reason } = slackFailure(error)
    log.warn({ err: error, code: reason }, 'Answer could not be shared')
    return notMember.includes(reason) ? 'notMember' : 'notShared'
  }
}
