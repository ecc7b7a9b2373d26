import { chooseLanguage } from '../i18n/languages.ts'

type Env = Readonly<Record<string, string | undefined>>

/** The language of whoever sits at the terminal: what they configured, else what the terminal says. */
export function terminalLanguage(env: Env): string {
  return chooseLanguage(env['PULLCHECK_LANG'], env['LC_ALL'], env['LC_MESSAGES'], env['LANG'])
}
