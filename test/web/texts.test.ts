import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { flatten, languageFolders } from '../support/catalogue.ts'
import { findGaps } from '../support/catalogue-parity.ts'
import { readSource, root } from '../support/source.ts'
import { findIllSet } from '../support/typography.ts'

const folder = `${root}web/texts/`
const english = readTexts('en')
const keys = Object.keys(english).map((key) => key.replace('page:', ''))

describe("the page's own words", () => {
  test('are there in every language of the product', () => {
    const languages = readdirSync(folder).map((name) => name.replace('.json', ''))
    expect(languages.toSorted()).toEqual([...languageFolders])
  })

  test.each(languageFolders)('%s says what English says, and is set as its readers expect', (lang) => {
    const texts = readTexts(lang)
    const gaps = lang === 'en' ? [] : findGaps(english, { lang, texts, pending: [] })
    const found = [...gaps, ...findIllSet(lang, texts)]
    expect(found.map((gap) => gap.replace(`locales/${lang}/page.json`, `web/texts/${lang}.json`))).toEqual([])
  })

  test('are all used', () => {
    const source = readSource('web/**/*.{ts,tsx}')
      .map(({ text }) => text)
      .join('\n')
    // These names come from the sandbox.
    const named = /^(?:scenario|errors|commands)\./
    const dead = keys.filter((key) => !named.test(key) && !source.includes(`'${key.replace(/_\w+$/, '')}'`))
    expect(dead.filter((key) => key !== 'home' && key !== 'messages')).toEqual([])
  })
})

function readTexts(lang: string): Record<string, string> {
  return flatten(JSON.parse(readFileSync(`${folder}${lang}.json`, 'utf8')), 'page:')
}
