import type { Translator } from '../i18n/translator.ts'
import { type Page, type PageId, pages } from '../steps/pages.ts'

/** The page in the reader's language where its site has one, else in English. */
export function pageUrl(id: PageId, { lang, meta }: Translator): string {
  const page: Page = pages[id]
  const translated = page.translated?.includes(lang) ? `${lang}/` : ''
  return page.url.replace('{hl}', meta.googleHl).replace('{lang}', translated)
}
