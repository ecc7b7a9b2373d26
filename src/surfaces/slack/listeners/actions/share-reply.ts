import { type PressArgs, readPress } from '../../pressed-button.ts'
import { renderFirst } from '../../render-message.ts'
import { quiet } from '../../slack-client.ts'
import type { SlackSurface } from '../../surface.ts'
import { tellPresser } from '../../tell-presser.ts'

/** What Slack says when the bot is not where the button was pressed. */
const notMember = ['not_in_channel', 'channel_not_found', 'is_archived', 'restricted_action']

/** "Share in channel": the same reply for everybody, with the name of who shared it. */
export async function shareReply(args: PressArgs, surface: SlackSurface): Promise<void> {
  await args.ack()
  try {
    const { shelved, channel, user } = await readPress(args, surface)
    if (!shelved) return await tellPresser('askAgain', args, surface)
    const id = surface.shelf.put(shelved)
    const message = renderFirst(shelved, id, { buttons: ['rest'], sharedBy: user })
    await args.client.chat.postMessage({ ...message, ...quiet, channel })
    await tellPresser('shared', args, surface)
  } catch (error) {
    await tellFailure(error, args, surface)
  }
}

async function tellFailure(error: unknown, args: PressArgs, surface: SlackSurface): Promise<void> {
  const code = slackErrorOf(error)
  surface.log.warn({ err: error, code }, 'Answer could not be shared')
  try {
    await tellPresser(
      code !== undefined && notMember.includes(code) ? 'notMember' : 'notShared',
      args,
      surface,
    )
  } catch (unheard) {
    surface.log.error({ err: unheard, user: args.body.user.id }, 'Presser of a button could not be told')
  }
}

/** The error code of a Web API answer, as Bolt's client attaches it to what it throws. */
function slackErrorOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('data' in error)) return undefined
  const { data } = error
  if (typeof data !== 'object' || data === null || !('error' in data)) return undefined
  return typeof data.error === 'string' ? data.error : undefined
}
