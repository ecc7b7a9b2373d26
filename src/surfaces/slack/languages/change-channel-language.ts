import { Problem } from '../../../problems.ts'
import type { Asker } from '../access.ts'
import type { SlackSurface } from '../surface.ts'

/** Up to two languages, or none to take the choice back: the same right as to have the channel watched. */
export async function changeChannelLanguage(
  langs: readonly string[],
  { user, channel }: Asker,
  { watching, choices, log }: Pick<SlackSurface, 'watching' | 'choices' | 'log'>,
): Promise<Problem | undefined> {
  if (!(await watching.mayChange(user)))
    return new Problem('lang-not-allowed', { words: langs.join(' ') || 'auto' })
  const [lang, secondLang] = langs
  await choices.saveChannel(channel, { ...(lang && { lang }), ...(secondLang && { secondLang }) })
  log.info({ channel, user, langs }, 'Language of a channel was changed')
  return undefined
}
