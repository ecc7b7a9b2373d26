import { describe, expect, test } from '@jest/globals'
import { languageList, readLanguages } from '../../../../src/surfaces/slack/languages/read-languages.ts'

describe('names of languages', () => {
  test.each([
    ['fr', ['fr']],
    ['fr-FR', ['fr']],
    ['es-LA', ['es']],
    ['id', ['id']],
    ['in', ['id']],
    ['in-ID', ['id']],
    ['ja_JP', ['ja']],
    ['français', ['fr']],
    ['FRANCAIS', ['fr']],
    ['French', ['fr']],
    ['japonais', ['ja']],
    ['日本語', ['ja']],
    ['フランス語', ['fr']],
    ['Español', ['es']],
    ['inglés', ['en']],
    ['Bahasa Indonesia', ['id']],
    ['indonesian', ['id']],
    ['ja en', ['ja', 'en']],
    ['Bahasa Indonesia English', ['id', 'en']],
    ['日本語 Bahasa Indonesia', ['ja', 'id']],
    ['ja ja', ['ja']],
  ])('%s', (words, langs) => {
    expect(readLanguages(words.split(' '))).toEqual({ langs })
  })

  test.each([
    ['de', 'de'],
    ['ja Deutsch', 'Deutsch'],
    ['Bahasa', 'Bahasa'],
    ['constructor', 'constructor'],
  ])('%s: not known from "%s" on', (words, unknown) => {
    expect(readLanguages(words.split(' '))).toEqual({ unknown })
  })
})

test('each language is listed with its own name', () => {
  expect(languageList()).toContain('ja (日本語)')
})
