import { describe, expect, test } from '@jest/globals'
import { languages } from '../../src/i18n/languages.ts'
import { createTranslator } from '../../src/i18n/translator.ts'
import { composeHelp } from '../../src/reply/compose-help.ts'

describe.each([...languages])('help in %s', (lang) => {
  const translator = createTranslator({ lang })

  test.each([
    ['slack', '/pullcheck pod checkout/web-7f9c-x2k4q', '@pullcheck'],
    ['terminal', 'pullcheck pod checkout/web-7f9c-x2k4q', '--batch'],
  ] as const)('names the commands of %s', (surface, ...commands) => {
    const reply = composeHelp(translator, surface)

    const words = JSON.stringify(reply.nodes)
    for (const command of commands) expect(words).toContain(command)
    expect(reply).toMatchObject({ lang, outcome: 'help' })
  })

  test('lists every language by its own name', () => {
    const words = JSON.stringify(composeHelp(translator, 'slack').nodes)

    for (const other of languages) expect(words).toContain(createTranslator({ lang: other }).meta.name)
  })
})
