import { examinePress } from '../../controls/examine-press.ts'
import type { HomeNote } from '../../home/home.ts'
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
  const { value: id = '' } = action
  const { home, log } = surface
  await surface.once(`show ${user} ${id}`, async () => {
    try {
      await home.publish(user, await send(id, user, client, surface))
    } catch (error) {
      log.error({ err: error, user }, 'Answer could not be shown again')
      await home.publish(user, 'failed')
    }
  })
}

async function send(
  id: string,
  user: string,
  { chat }: SlackClient,
  surface: SlackSurface,
): Promise<HomeNote> {
  const { lang } = await surface.readers.resolve(user)
  const examined = await examinePress({ user, channel: noChannel, ephemeral: true, id, lang }, surface)
  if ('declined' in examined) return 'answerGone'
  const message = renderFirst(examined.shelved, id, { buttons: ['rest'] })
  await sendOrPlain(message, surface.log, (shown) => chat.postMessage({ ...shown, ...quiet, channel: user }))
  return 'answerComes'
}
