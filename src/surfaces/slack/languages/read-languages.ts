import { languageOf, languages } from '../../../i18n/languages.ts'
import { ownName } from '../../../reply/compose-language.ts'

/** The longest name of a language has two words: "Bahasa Indonesia". */
const mostWords = 2
let names: Map<string, string> | undefined

/** Languages that words name one after the other, by code, locale or name in any of our languages; else the words left. */
export function readLanguages(words: readonly string[]): { langs: string[] } | { unknown: string } {
  const langs = new Set<string>()
  for (let next = 0; next < words.length; ) {
    const found = languageAt(words, next)
    if (!found) return { unknown: words.slice(next).join(' ') }
    langs.add(found.lang)
    next += found.words
  }
  return { langs: [...langs] }
}

/** For a text that says which languages there are. */
export function languageList(): string[] {
  return languages.map((lang) => `${lang} (${ownName(lang)})`)
}

function languageAt(words: readonly string[], start: number): { lang: string; words: number } | undefined {
  for (let count = mostWords; count > 0; count--) {
    const named = words.slice(start, start + count)
    const lang = named.length === count ? languageNamed(named.join(' ')) : undefined
    if (lang) return { lang, words: count }
  }
  return undefined
}

function languageNamed(name: string): string | undefined {
  names ??= readNames()
  return languageOf(name) ?? names.get(folded(name))
}

function readNames(): Map<string, string> {
  const rows = languages.flatMap((lang) => [
    [folded(ownName(lang)), lang] as const,
    ...languages.map((reader) => [folded(nameIn(reader, lang)), lang] as const),
  ])
  return new Map(rows)
}

function nameIn(reader: string, lang: string): string {
  return new Intl.DisplayNames([reader], { type: 'language' }).of(lang) ?? lang
}

/** `FRANÇAIS` and `francais` are the same name. */
function folded(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}
