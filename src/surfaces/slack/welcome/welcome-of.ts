import type { SlackMessage } from '../slack-client.ts'
import type { SlackSurface } from '../surface.ts'
import { renderWelcome } from './render-welcome.ts'

/** The welcome as it stands in a channel now. */
export async function welcomeOf(
  channel: string,
  { watching, choices, defaultLang }: Pick<SlackSurface, 'watching' | 'choices' | 'defaultLang'>,
): Promise<SlackMessage> {
  const [isWatched, { lang: chosen }] = await Promise.all([
    watching.isOn(channel),
    choices.ofChannel(channel),
  ])
  return renderWelcome({ isWatched, chosen, defaultLang })
}
