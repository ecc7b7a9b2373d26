import { examinePress } from '../../controls/examine-press.ts'
import { noChannel } from '../../home/sight.ts'
import { renderFirst } from '../../render-message.ts'
import { sendOrPlain } from '../../send-plain.ts'
import { quiet, type SlackClient } from '../../slack-client.ts'
import type { SlackSurface } from '../../surface.ts'

type ShowArgs = {
  ack: () => Promise<void>
  body: { user: { id: string } }
  action: { value?: string }
  client: SlackClient
}

/** "Show again" in the App Home: the kept answer in the person's language, as a direct message. */
export async function showAnswer(
  { ack, body, action, client }: ShowArgs,
  surface: SlackSurface,
): Promise<void> {
  await ack()
  const user = body.user.id
  const { home, readers, log } = surface
  const { lang } = await readers.resolve(user)
  try {
    const id = action.value ?? ''
    const examined = await examinePress({ user, channel: noChannel, ephemeral: true, id, lang }, surface)
    if ('declined' in examined) return await home.publish(user, 'answerGone')
    const message = renderFirst(examined.shelved, id, { buttons: ['rest'] })
    await sendOrPlain(message, log, (shown) => client.chat.postMessage({ ...shown, ...quiet, channel: user }))
    await home.publish(user, 'answerComes')
  } catch (error) {
    log.error({ err: error, user }, 'Answer could not be shown again')
  }
}
