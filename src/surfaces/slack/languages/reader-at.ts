import type { Reader } from '../../../i18n/translator.ts'
import type { SlackSurface } from '../surface.ts'

/** Who asks, and whether everybody in the channel reads the answer. */
export type Audience = { user: string; channel: string; isPublic: boolean }

/** For whom an answer's words are: what everybody reads is in the channel's language, the rest in the asker's. */
export function readerAt(
  { user, channel, isPublic }: Audience,
  lang: string | undefined,
  { readers }: Pick<SlackSurface, 'readers'>,
): Promise<Reader> {
  return isPublic ? readers.inPublic(user, channel, lang) : readers.resolve(user, lang, channel)
}

/** The same for the line that says somebody is looking, which does not wait for Slack. */
export async function langAtOnce(
  { user, channel, isPublic }: Audience,
  lang: string | undefined,
  { readers, choices }: Pick<SlackSurface, 'readers' | 'choices'>,
): Promise<string> {
  const ofChannel = isPublic ? await choices.ofChannel(channel) : {}
  return readers.atOnce(user, lang ?? ofChannel.lang).lang
}
