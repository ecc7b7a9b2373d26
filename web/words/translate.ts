import en from '../texts/en.json'
import es from '../texts/es.json'
import fr from '../texts/fr.json'
import id from '../texts/id.json'
import ja from '../texts/ja.json'

type Texts = Readonly<Record<string, string>>
export type Words = (key: string, values?: Readonly<Record<string, string | number>>) => string

const languages: Readonly<Record<string, Texts>> = { en, es, fr, id, ja }

export function languageOf(locale: string): string {
  const lang = locale.slice(0, 2)
  return lang in languages ? lang : 'en'
}

/** The page's own few words; what the bot says comes translated. `count` chooses the plural form. */
export function createWords(lang: string): Words {
  const texts: Texts = languages[lang] ?? en
  const plurals = new Intl.PluralRules(lang)
  return (key, values = {}) => {
    const { count } = values
    const form = typeof count === 'number' ? `${key}_${plurals.select(count)}` : key
    const text = texts[form] ?? texts[`${key}_other`] ?? texts[key] ?? key
    return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''))
  }
}

/** Whether there is a text of that name; names may come from the sandbox. */
export function hasText(key: string): boolean {
  return key in en
}
