import { describe, expect, test } from '@jest/globals'
import { placeholders } from '../../src/steps/values.ts'
import { languageFolders, programParts, readCatalogue, readJson, whereIs } from '../support/catalogue.ts'
import { findGaps } from '../support/catalogue-parity.ts'
import { findIllSet } from '../support/typography.ts'

const english = readCatalogue('en')
const others = languageFolders.filter((lang) => lang !== 'en')

describe('each language says what English says', () => {
  test.each(others)('%s', (lang) => {
    const { pending } = readMeta(lang)
    expect(findGaps(english, { lang, texts: readCatalogue(lang), pending })).toEqual([])
  })
})

describe('each language is set as its readers expect', () => {
  test.each(languageFolders)('%s', (lang) => {
    expect(findIllSet(lang, readCatalogue(lang))).toEqual([])
  })
})

describe('each language says of itself what the product asks', () => {
  test.each(languageFolders)('%s', (lang) => {
    const expected = Object.keys(readMeta('en')).toSorted()
    expect(Object.keys(readMeta(lang)).toSorted()).toEqual(expected)
  })

  test('English has nothing pending', () => {
    expect(readMeta('en').pending).toEqual([])
  })
})

describe('texts of causes and steps', () => {
  const texts = Object.entries(english).filter(([key]) => /^(causes|steps):/.test(key))

  test('name only values of the closed vocabulary in src/steps/values.ts', () => {
    const strangers = texts.flatMap(([key, text]) =>
      programParts(text)
        .placeholders.filter((name) => !(name in placeholders))
        .map(
          (name) =>
            `${whereIs('en', key)} names {{${name}}}: use a name of src/steps/values.ts, or add it there`,
        ),
    )
    expect(strangers).toEqual([])
  })

  test('are prose: commands live in src/steps', () => {
    const command = /^(kubectl|gcloud|docker|crictl|ctr|curl|ssh|sudo) \S+ \S/
    const commands = texts.flatMap(([key, text]) =>
      programParts(text)
        .codeSpans.filter((span) => command.test(span))
        .map(
          (span) => `${whereIs('en', key)} has the command \`${span}\`: move it to the step's \`commands\``,
        ),
    )
    expect(commands).toEqual([])
  })

  test('are written, not stand-ins', () => {
    const standIns = texts.filter(([key, text]) => /^[a-z]+:([^.]+)/.exec(key)?.[1] === text)
    expect(standIns.map(([key]) => `${whereIs('en', key)} still holds its own id: write the text`)).toEqual(
      [],
    )
  })
})

describe('the checks themselves', () => {
  const source = {
    'causes:a.title': 'See `x` at {{host}} in [the guide](https://a.example/)',
    'causes:b.title': 'Four words stand here',
    'replies:tries_one': '{{count}} attempt',
    'replies:tries_other': '{{count}} attempts',
  }
  const good = {
    'causes:a.title': '`x` auf {{host}}, siehe [Anleitung](https://a.example/)',
    'causes:b.title': 'Hier stehen vier Wörter',
    'replies:tries_one': 'ein Versuch',
    'replies:tries_other': '{{count}} Versuche',
  }
  const { 'causes:b.title': _, ...withoutB } = good

  test.each([
    ['nothing wrong', good, [], []],
    [
      'a missing text',
      withoutB,
      [],
      [
        'locales/de/causes.json has no `b`: translate it, or list `causes:b` in `pending` in locales/de/meta.json',
      ],
    ],
    ['a pending text', withoutB, ['causes:b'], []],
    [
      'a pending text that is there',
      good,
      ['causes:b.title'],
      [expect.stringContaining('take it off the list')],
    ],
    [
      'a surplus text',
      { ...good, 'causes:c.title': 'C' },
      [],
      [expect.stringContaining('`c.title` is not in English')],
    ],
    [
      'an unknown plural form',
      { ...good, 'replies:tries_many': 'x' },
      [],
      [expect.stringContaining('tries_many')],
    ],
    [
      'changed program text',
      { ...good, 'causes:a.title': '`y` {{hots}} [Anleitung](https://b.example/)' },
      [],
      Array.from({ length: 6 }, () => expect.stringContaining('causes.json: `a.title`')),
    ],
    [
      'English left standing',
      { ...good, 'causes:b.title': source['causes:b.title'] },
      [],
      [expect.stringContaining('still the English text')],
    ],
  ])('parity finds %s', (_name, texts, pending, gaps) => {
    expect(findGaps(source, { lang: 'de', texts, pending })).toEqual(gaps)
  })

  test.each([
    ['fr', 'Vraiment ?'],
    ['fr', 'Une cause: `x`'],
    ['fr', "L'image"],
    ['es', 'Reintentas?'],
    ['ja', 'イメージがありません.'],
    ['ja', 'ｲﾒｰｼﾞ'],
    ['en', 'a  b'],
    ['id', ' '],
  ])('typography in %s stumbles over "%s"', (lang, text) => {
    expect(findIllSet(lang, { 'causes:a.title': text })).toHaveLength(1)
  })

  test.each([
    ['fr', 'Vraiment\u202F? Oui\u00A0: `a:b`, 12:30 et [page](https://a.example/)'],
    ['es', '¿Otra vez?'],
    ['ja', '例: `a.b` を確認してください。Cloud Logging v1.2。'],
  ])('typography in %s accepts "%s"', (lang, text) => {
    expect(findIllSet(lang, { 'causes:a.title': text })).toEqual([])
  })
})

function readMeta(lang: string): { pending: string[] } {
  const meta = readJson(lang, 'meta')
  if (typeof meta !== 'object' || meta === null || !('pending' in meta) || !Array.isArray(meta.pending)) {
    throw new Error(
      `locales/${lang}/meta.json has no list \`pending\`: write "pending": [] if all is translated`,
    )
  }
  return { ...meta, pending: meta.pending.map(String) }
}
