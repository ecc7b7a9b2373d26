import type { RespondFn } from '@slack/bolt'
import type { Place } from '../../answer-words.ts'
import { respondPrivately, threadPlace } from '../../places.ts'
import { answerPointing } from '../../pointed-message.ts'
import type { SlackClient, SlackMessage } from '../../slack-client.ts'
import type { SlackSurface } from '../../surface.ts'
import type { AskerInThread } from '../../tell-alone.ts'

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
  const isNew = message.thread_ts === undefined
  // A shortcut is offered in every channel, also where the bot is not.
  const mayPost = thread !== undefined && (await surface.watching.readable(channel)) === true
  const place = () =>
    mayPost
      ? threadPlace(client, { channel, user, thread }, surface.log, { isNew })
      : besideMessage(
          respond,
          client,
          { channel, user, ...(thread !== undefined && !isNew && { thread }) },
          surface,
        )
  await answerPointing({ message, user, channel, place }, surface)
}

/** Only the asker sees it. Answers stand below each other, since there is nothing that one could replace. */
function besideMessage(
  respond: RespondFn,
  client: SlackClient,
  asker: AskerInThread,
  { log }: SlackSurface,
): Place {
  const tell = (message: SlackMessage) =>
    respondPrivately({ respond, client, asker, log, message, replaceOriginal: false })
  return {
    begin: async () => {},
    finish: tell,
    decline: tell,
    add: tell,
    isPublic: false,
    buttons: ['share', 'rest'],
  }
}
