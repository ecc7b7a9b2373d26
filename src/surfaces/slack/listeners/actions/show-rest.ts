import { auditRequest } from '../../audit-request.ts'
import { answerPress } from '../../controls/answer-press.ts'
import type { AnsweredPress } from '../../controls/examine-press.ts'
import type { PressArgs } from '../../pressed-button.ts'
import { renderFirst, renderRest } from '../../render-message.ts'
import { sendOrPlain } from '../../send-plain.ts'
import { quiet, type SlackMessage } from '../../slack-client.ts'
import type { SlackSurface } from '../../surface.ts'
import { whisper } from '../../tell-presser.ts'

/** "Show the rest": for the asker alone below a private answer, in the thread below a public one. */
export async function showRest(args: PressArgs, surface: SlackSurface): Promise<void> {
  await answerPress(args, surface, async (press) => {
    const rest = renderRest(press.shelved)
    const shown = press.ephemeral ? 0 : await showInThread(rest, press, args, surface)
    for (const message of rest.slice(shown)) await whisper(message, args, surface)
    await surface.audit({ ...auditRequest(press, press.request, 'shown', surface.now()), action: 'show' })
  })
}

/** How many parts stand in the thread: none where the message is gone, or the channel takes no more. */
async function showInThread(
  rest: readonly SlackMessage[],
  { shelved, channel, messageTs, thread = messageTs, id, by }: AnsweredPress,
  { client: { chat } }: PressArgs,
  { log }: SlackSurface,
): Promise<number> {
  let shown = 0
  try {
    // Without its button nobody posts the rest twice.
    if (messageTs !== undefined) {
      const first = renderFirst(shelved, id, { buttons: [], ...(by !== undefined && { sharedBy: by }) })
      await sendOrPlain(first, log, (message) => chat.update({ ...message, channel, ts: messageTs }))
    }
    const place = { ...quiet, channel, ...(thread !== undefined && { thread_ts: thread }) }
    for (const part of rest) {
      await sendOrPlain(part, log, (message) => chat.postMessage({ ...message, ...place }))
      shown += 1
    }
  } catch (error) {
    log.warn({ err: error, channel }, 'Rest of an answer could not be posted, told to the presser alone')
  }
  return shown
}
