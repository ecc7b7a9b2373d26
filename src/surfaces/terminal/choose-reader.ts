import { localTime } from '../../i18n/format-value.ts'
import { chooseLanguage, languageOf } from '../../i18n/languages.ts'
import type { Reader } from '../../i18n/translator.ts'

type Env = Readonly<Record<string, string | undefined>>
export type Wish = { flag: string | undefined; env: Env; configured?: string; timeZone: string | undefined }

/** The flag, else PULLCHECK_LANG, else the terminal's locale, else the configured language, else English. */
export function chooseReader({ flag, env, configured, timeZone = localTime }: Wish): Reader {
  return { lang: chooseLanguage(flag, env['PULLCHECK_LANG'], localeOf(env), configured), timeZone }
}

/** Of the three variables the first that is set counts, whether we speak its language or not. */
function localeOf(env: Env): string | undefined {
  return languageOf(env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'])
}
