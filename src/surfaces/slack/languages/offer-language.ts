import type { types } from '@slack/bolt'
import type { Reader } from '../../../i18n/translator.ts'
import { createTranslator } from '../../../i18n/translator.ts'
import { ownName } from '../../../reply/compose-language.ts'
import { lineOf } from '../line-of.ts'
import type { SlackMessage } from '../slack-client.ts'
import type { SlackSurface } from '../surface.ts'

export const offerActionId = 'pullcheck_lang_offer'

/**
 * Slack has no interface in these languages, so that no profile can name them; where people live who may speak
 * them, they are asked once.
 */
const unknownToSlack: Record<string, readonly string[]> = {
  id: ['Asia/Jakarta', 'Asia/Pontianak', 'Asia/Makassar', 'Asia/Jayapura'],
}

/** The offer of a language for somebody who has neither chosen one nor been asked; undefined for everybody else. */
export async function offerLanguage(
  user: string,
  { lang, timeZone }: Reader,
  { choices }: Pick<SlackSurface, 'choices'>,
): Promise<SlackMessage | undefined> {
  const offered = languageOfZone(timeZone)
  if (offered === undefined || offered === lang) return undefined
  if ((await choices.ofPerson(user)) !== undefined) return undefined
  if (!(await choices.isFirst(`lang-offered:${user}`))) return undefined
  return renderOffer(offered, lang)
}

function languageOfZone(zone: string | undefined): string | undefined {
  if (zone === undefined) return undefined
  return Object.keys(unknownToSlack).find((lang) => unknownToSlack[lang]?.includes(zone))
}

/** A quiet line in both languages, and a button in the offered one. */
function renderOffer(offered: string, lang: string): SlackMessage {
  const name = ownName(offered)
  const [own, current] = [offered, lang].map((reader) =>
    createTranslator({ lang: reader }).text({ key: 'replies:languages.offer', values: { name } }),
  )
  const line = lineOf(`${own}\n${current}`)
  const button: types.Button = {
    type: 'button',
    action_id: offerActionId,
    text: { type: 'plain_text', text: name },
    value: offered,
  }
  return { ...line, blocks: [...line.blocks, { type: 'actions', elements: [button] }] }
}
