import { answerPress } from '../../controls/answer-press.ts'
import type { AnsweredPress } from '../../controls/examine-press.ts'
import type { PressArgs } from '../../pressed-button.ts'
import { renderFirst, renderRest } from '../../render-message.ts'
import { quiet } from '../../slack-client.ts'
import type { SlackSurface } from '../../surface.ts'
import { whisper } from '../../tell-presser.ts'

/** "Show the rest": for the asker alone below a private answer, in the thread below a public one. */
export async function showRest(args: PressArgs, surface: SlackSurface): Promise<void> {
  await answerPress(args, surface, async (press) => {
    if (!press.ephemeral) return showInThread(args, press)
    for (const message of renderRest(press.shelved)) await whisper(message, args, surface)
  })
}

async function showInThread({ client }: PressArgs, press: AnsweredPress): Promise<void> {
  const { shelved, channel, messageTs, thread = messageTs, id, by } = press
  // Without its button nobody posts the rest twice.
  if (messageTs !== undefined) {
    const first = renderFirst(shelved, id, { buttons: [], ...(by !== undefined && { sharedBy: by }) })
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
