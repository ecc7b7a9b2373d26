import type { Rich } from '../i18n/message.ts'
import type { Translator } from '../i18n/translator.ts'

/** A page that says more. */
export function readOn(url: string, { text }: Translator): Rich {
  return [{ kind: 'link', text: text({ key: 'replies:reply.readOn' }), url }]
}
