import type { RespondFn } from '@slack/bolt'
import { privatePlace, threadPlace } from '../../places.ts'
import { answerPointing } from '../../pointed-message.ts'
import type { SlackClient } from '../../slack-client.ts'
import type { SlackSurface } from '../../surface.ts'

export const diagnoseMessageId = 'diagnose_image_pull'

type ShortcutArgs = {
  ack: () => Promise<void>
  shortcut: {
    user: { id: string }
    channel: { id: string }
    message: { ts?: string | undefined; thread_ts?: string | undefined }
  }
  respond: RespondFn
  client: SlackClient
}

/** "Diagnose image pull" in a message's menu: answered in its thread, or privately where the bot may not write. */
export async function diagnoseMessage(args: ShortcutArgs, surface: SlackSurface): Promise<void> {
  await args.ack()
  const { shortcut, client, respond } = args
  const { message } = shortcut
  const channel = shortcut.channel.id
  const user = shortcut.user.id
  const thread = message.thread_ts ?? message.ts
  const asker = { channel, user, ...(thread !== undefined && { thread }) }
  const mayPost = thread !== undefined && (await canPost(channel, surface))
  const place = () =>
    mayPost
      ? threadPlace(client, asker, surface.log)
      : privatePlace(respond, client, { channel, user }, surface.log)
  await answerPointing({ message, user, channel, place }, surface)
}

/** A shortcut is offered in every channel, also where the bot is not. */
async function canPost(channel: string, { watching, log }: SlackSurface): Promise<boolean> {
  try {
    return await watching.isMember(channel)
  } catch (error) {
    log.warn({ err: error, channel }, 'Slack did not tell whether the bot is in a channel')
    return false
  }
}
