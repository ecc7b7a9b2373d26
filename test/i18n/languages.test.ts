import { describe, expect, test } from '@jest/globals'
import { chooseLanguage, languageOf, languages } from '../../src/i18n/languages.ts'

describe('languageOf', () => {
  test.each([
    ['en-US', 'en'],
    ['en-GB', 'en'],
    ['es-LA', 'es'],
    ['es-419', 'es'],
    ['es_MX.UTF-8', 'es'],
    ['fr-CA', 'fr'],
    ['ja-JP', 'ja'],
    ['JA', 'ja'],
    ['in', 'id'],
    ['in-ID', 'id'],
    ['id-ID', 'id'],
    ['pt-BR', undefined],
    ['C.UTF-8', undefined],
    ['', undefined],
    [undefined, undefined],
    ['../en', undefined],
  ])('%s is %s', (locale, lang) => {
    expect(languageOf(locale)).toBe(lang)
  })
})

describe('chooseLanguage', () => {
  test('takes the first that we speak', () => {
    expect(chooseLanguage(undefined, 'pt-BR', 'fr-FR', 'ja')).toBe('fr')
  })

  test('speaks English when nothing fits', () => {
    expect(chooseLanguage('de-DE', undefined)).toBe('en')
  })
})

test('the five languages of the product are there', () => {
  expect(languages).toEqual(expect.arrayContaining(['en', 'es', 'fr', 'id', 'ja']))
})
