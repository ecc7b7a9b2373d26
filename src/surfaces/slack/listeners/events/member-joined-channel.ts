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
    // Where nobody would be answered, nothing is promised.
    if (inviter !== undefined && (await surface.access.refuse({ user: inviter, channel }, { kind: 'help' })))
      return
    if (!(await surface.choices.isFirst(`welcomed:${channel}`))) return
    await client.chat.postMessage({ ...(await welcomeOf(channel, surface)), ...quiet, channel })
  } catch (error) {
    surface.log.error({ err: error, channel }, 'Channel could not be welcomed')
  }
}
