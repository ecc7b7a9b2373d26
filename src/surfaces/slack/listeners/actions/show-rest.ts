import { respondPrivately } from '../../places.ts'
import { type Press, type PressArgs, readPress } from '../../pressed-button.ts'
import { renderFirst, renderRest } from '../../render-message.ts'
import type { Shelved } from '../../reply-shelf.ts'
import { quiet } from '../../slack-client.ts'
import type { SlackSurface } from '../../surface.ts'
import { tellPresser } from '../../tell-presser.ts'

/** "Show the rest": for the asker alone below a private answer, in the thread below a public one. */
export async function showRest(args: PressArgs, surface: SlackSurface): Promise<void> {
  await args.ack()
  try {
    const press = await readPress(args, surface)
    if (!press.shelved) await tellPresser('askAgain', args, surface)
    else if (press.ephemeral) await showPrivately(args, press, press.shelved, surface)
    else await showInThread(args, press, press.shelved)
  } catch (error) {
    surface.log.error({ err: error, user: args.body.user.id }, 'Rest of an answer could not be shown')
  }
}

async function showPrivately(
  args: PressArgs,
  press: Press,
  shelved: Shelved,
  { log }: SlackSurface,
): Promise<void> {
  const { respond, client } = args
  for (const message of renderRest(shelved)) {
    await respondPrivately({ respond, client, asker: press, log, message, replaceOriginal: false })
  }
}

async function showInThread({ client }: PressArgs, press: Press, shelved: Shelved): Promise<void> {
  const { channel, messageTs, thread = messageTs } = press
  // Without its button nobody posts the rest twice.
  if (messageTs !== undefined) {
    const first = renderFirst(shelved, press.id, { buttons: [] })
    await client.chat.update({ ...first, channel, ts: messageTs })
  }
  for (const message of renderRest(shelved)) {
    await client.chat.postMessage({
      ...message,
      ...quiet,
      channel,
      ...(thread !== undefined && { thread_ts: thread }),
    })
  }
}
