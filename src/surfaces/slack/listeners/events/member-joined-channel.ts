import { sendOrPlain } from '../../send-plain.ts'
import { quiet, type SlackClient } from '../../slack-client.ts'
import type { SlackSurface } from '../../surface.ts'
import { welcomeOf } from '../../welcome/welcome-of.ts'

type JoinedArgs = {
  event: { user: string; channel: string; inviter?: string }
  context: { botUserId?: string }
  client: SlackClient
}

/** Somebody brought the bot into a channel: it says once what it is for. */
export async function memberJoinedChannel(
  { event, context, client }: JoinedArgs,
  surface: SlackSurface,
): Promise<void> {
  const { user, channel, inviter } = event
  if (user !== context.botUserId) return
  try {
    // Where nobody would be answered, nothing is promised. Slack does not always tell who invited.
    if (await surface.access.refuse({ user: inviter ?? user, channel }, { kind: 'help' })) return
    if (!(await surface.choices.isFirst(`welcomed:${channel}`))) return
    await sendOrPlain(await welcomeOf(channel, surface), surface.log, (shown) =>
      client.chat.postMessage({ ...shown, ...quiet, channel }),
    )
  } catch (error) {
    surface.log.error({ err: error, channel }, 'Channel could not be welcomed')
  }
}
