import { answerWords } from '../../answer-words.ts'
import type { FormState } from '../../home/form.ts'
import { readForm } from '../../home/form.ts'
import { threadPlace } from '../../places.ts'
import type { SlackClient } from '../../slack-client.ts'
import type { SlackSurface } from '../../surface.ts'

type CheckArgs = {
  ack: () => Promise<void>
  body: { user: { id: string }; view?: { state?: { values?: unknown } | undefined } | undefined }
  client: SlackClient
}

/**
 * "Check" in the App Home. The answer comes as a direct message: it stays, and has all its buttons. A modal would
 * have to be opened before the answer is there, and would be gone with one press of the escape key.
 */
export async function checkPod({ ack, body, client }: CheckArgs, surface: SlackSurface): Promise<void> {
  await ack()
  const { home, log } = surface
  const user = body.user.id
  const words = wordsOf(readForm(body.view))
  if (words === undefined) return home.publish(user, 'nothingChosen')
  await surface.once(`check ${user} ${words}`, async () => {
    const shown = home.publish(user, 'answerComes')
    const place = threadPlace(client, { channel: user, user }, log, { isDirect: true })
    await answerWords({ words, user, channel: user, place }, surface)
    await shown
    // With the new answer among the last ones.
    await home.publish(user, 'answerComes')
  })
}

/** A pod knows its namespace, also when another one was chosen afterwards. */
function wordsOf({ namespace, pod }: FormState): string | undefined {
  const where = pod ?? namespace
  if (!where) return undefined
  const what = pod ? `pod ${pod.namespace}/${pod.name}` : `ns ${where.namespace}`
  return where.cluster === '' ? what : `${what} --cluster ${where.cluster}`
}
