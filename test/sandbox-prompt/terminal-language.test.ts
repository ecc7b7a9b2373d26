import { expect, test } from '@jest/globals'
import { terminalLanguage } from '../../src/sandbox-prompt/terminal-language.ts'

test.each([
  [{ LANG: 'ja_JP.UTF-8' }, 'ja'],
  [{ LANG: 'ja_JP.UTF-8', LC_ALL: 'fr_FR' }, 'fr'],
  [{ LANG: 'ja_JP.UTF-8', PULLCHECK_LANG: 'id' }, 'id'],
  [{ LANG: 'C.UTF-8' }, 'en'],
  [{}, 'en'],
])('%j speaks %s', (env, lang) => {
  expect(terminalLanguage(env)).toBe(lang)
})
