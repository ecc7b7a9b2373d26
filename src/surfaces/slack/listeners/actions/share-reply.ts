import { auditRequest } from '../../audit-request.ts'
import { answerPress } from '../../controls/answer-press.ts'
import type { AnsweredPress } from '../../controls/examine-press.ts'
import type { PressArgs } from '../../pressed-button.ts'
import { renderFirst } from '../../render-message.ts'
import { quiet } from '../../slack-client.ts'
import type { SlackSurface } from '../../surface.ts'
import { tellPresser } from '../../tell-presser.ts'
import { slackFailure } from '../../watch/slack-failure.ts'

/** What Slack says when the bot is not where the button was pressed. */
const notMember = ['not_in_channel', 'channel_not_found', 'is_archived', 'restricted_action']

/** "Share in channel": the same reply for everybody, in the channel's language, with the name of who shared it. */
export async function shareReply(args: PressArgs, surface: SlackSurface): Promise<void> {
  await answerPress(args, surface, async (press) => {
    const refusal = await post(press, args, surface)
    if (refusal === 'none')
      await surface.audit({ ...auditRequest(press, press.request, 'shared', surface.now()), action: 'share' })
    const texts = { none: 'shared', 'not-member': 'notMember', other: 'notShared' } as const
    await tellPresser(`replies:slack.${texts[refusal]}`, args, surface)
  })
}

async function post(
  { shelved, channel, user, id, isFresh }: AnsweredPress,
  { client }: PressArgs,
  { shelf, choices, log }: SlackSurface,
): Promise<'none' | 'not-member' | 'other'> {
  if (isFresh) shelf.put({ ...shelved, id, user, channel })
  try {
    const { lang, secondLang } = await choices.ofChannel(channel)
    const told = lang === undefined ? undefined : await shelf.get(id, { lang })
    const message = renderFirst(
      { ...(told ?? shelved), ...(secondLang !== undefined && { secondLang }) },
      id,
      { buttons: ['rest'], sharedBy: user },
    )
    await client.chat.postMessage({ ...message, ...quiet, channel })
    return 'none'
  } catch (error) {
    const { reason } = slackFailure(error)
    log.warn({ err: error, code: reason }, 'Answer could not be shared')
    return notMember.includes(reason) ? 'not-member' : 'other'
  }
}
