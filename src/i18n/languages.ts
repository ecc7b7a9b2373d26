import { readdirSync, readFileSync } from 'node:fs'

/** What a language says of itself in `locales/<lang>/meta.json`. */
export type LanguageMeta = {
  /** Its own name for itself. */
  name: string
  /** As Google's documentation spells it in `?hl=`. */
  googleHl: string
  /** What stands between two sentences. */
  sentenceSpace: string
  /** Keys that are knowingly not translated yet, as `causes:dns-failure.title`. */
  pending: string[]
}

export const localesFolder = new URL('../../locales/', import.meta.url)

/** Languages are the folders below `locales/`: adding one changes nothing here. */
export const languages: readonly string[] = readdirSync(localesFolder).sort()

export function readCatalogue(lang: string, name: string): unknown {
  return JSON.parse(readFileSync(new URL(`${lang}/${name}.json`, localesFolder), 'utf8'))
}

/** Old ISO 639 codes that Java and some clients still send. */
const oldCodes: Record<string, string> = { in: 'id' }

/** The language of a locale such as `es-LA`, `es-419`, `pt-BR`, `ja_JP.UTF-8` or `in`; undefined if we have none. */
export function languageOf(locale: string | undefined): string | undefined {
  const code = locale?.toLowerCase().split(/[-_.@]/)[0] ?? ''
  const lang = oldCodes[code] ?? code
  return languages.includes(lang) ? lang : undefined
}

/** The first candidate that is a language we speak, else English. */
export function chooseLanguage(...candidates: (string | undefined)[]): string {
  for (const candidate of candidates) {
    const lang = languageOf(candidate)
    if (lang) return lang
  }
  return 'en'
}
