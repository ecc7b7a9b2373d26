import { fileURLToPath } from 'node:url'
import { describe, expect, jest, test } from '@jest/globals'
import type { types } from '@slack/bolt'
import type { HomeFacts } from '../../src/surfaces/slack/home/gather-home.ts'
import type { HomeNote } from '../../src/surfaces/slack/home/home.ts'
import type { Why } from '../../src/surfaces/slack/resolve-reader.ts'
import { incident, now } from '../store/records.ts'
import { linesOf } from '../support/block-lines.ts'
import { pseudoTranslator } from '../support/pseudo-catalogue.ts'
import { faultsIn } from '../support/pseudo-faults.ts'

const translator = pseudoTranslator()
const actual = await import('../../src/i18n/translator.ts')
const path = fileURLToPath(new URL('../../src/i18n/translator.ts', import.meta.url))
jest.unstable_mockModule(path, () => ({ ...actual, createTranslator: () => translator }))
const { renderHome } = await import('../../src/surfaces/slack/home/render-home.ts')
const { offerOptions } = await import('../../src/surfaces/slack/home/offer-options.ts')
const { offerLanguage } = await import('../../src/surfaces/slack/languages/offer-language.ts')
const { renderWelcome } = await import('../../src/surfaces/slack/welcome/render-welcome.ts')
const { keptChoices } = await import('../surfaces/slack/languages/kept-choices.ts')

function faultsOf(blocks: readonly (types.KnownBlock | types.Block)[]): string[] {
  return blocks.flatMap(linesOf).flatMap(faultsIn)
}

const url = 'https://slack.test/C1/1'
const facts: HomeFacts = {
  reader: { lang: 'en' },
  own: { lang: 'en', why: 'saved' },
  channels: ['C1', 'C2'],
  incidents: [
    { incident: incident('a'), pods: ['shop/cart-1', 'shop/cart-2'], url },
    { incident: incident('b'), pods: [] },
  ],
  answers: [
    {
      id: 'a1',
      subject: translator.text({ key: 'causes:dns-failure.title' }),
      at: now,
      asked: 'pod shop/cart-1',
    },
    { id: 'a2', subject: translator.text({ key: 'causes:dns-failure.title' }), at: now },
  ],
}
const empty = { channels: [], incidents: [], answers: [] }
const unreadable = { channels: undefined, incidents: undefined, answers: undefined }
const notes = ['answerComes', 'nothingChosen', 'answerGone', 'failed'] satisfies HomeNote[]
const reasons = ['saved', 'profile', 'channel', 'default'] satisfies Why[]

describe('the App Home has no words but those of the catalogues', () => {
  test.each<[string, HomeFacts]>([
    ['with everything', facts],
    ['with nothing', { ...facts, ...empty }],
    ['with nothing that could be read', { ...facts, ...unreadable }],
    ...reasons.map((why): [string, HomeFacts] => [
      `by reason ${why}`,
      { ...facts, own: { lang: 'en', why } },
    ]),
  ])('%s', (_, shown) => {
    const { blocks } = renderHome(shown, undefined)

    expect(blocks.flatMap(linesOf).length).toBeGreaterThan(10)
    expect(faultsOf(blocks)).toEqual([])
  })

  test.each(notes)('with the note %s', (note) => {
    const lines = (said: HomeNote | undefined) => renderHome(facts, said).blocks.flatMap(linesOf)

    expect(lines(note)).toHaveLength(lines(undefined).length + 1)
    expect(faultsOf(renderHome(facts, note).blocks)).toEqual([])
  })

  test('in the menus that complete what somebody types', () => {
    const pods = [true, false].map((fails) => ({
      cluster: '',
      namespace: 'shop',
      label: `cart-${fails}`,
      fails,
    }))
    const typed = { cluster: '', namespace: 'cart', label: 'cart', fails: false }
    const { option_groups: groups } = offerOptions(pods, 'cart', typed, translator)

    expect(groups.map(({ label }) => label.text)).toHaveLength(3)
    expect(groups.flatMap(({ label }) => faultsIn(label.text))).toEqual([])
  })
})

describe('the greeting has no words but those of the catalogues', () => {
  test.each([
    [false, undefined],
    [true, 'ja'],
  ])('watched: %s, language: %s', (isWatched, chosen) => {
    const { text, blocks } = renderWelcome({ isWatched, chosen, defaultLang: 'en' })

    expect([...faultsIn(text), ...faultsOf(blocks)]).toEqual([])
    expect(blocks.flatMap(linesOf).filter((line) => line.includes('Wátçh thïs çháññël'))).toHaveLength(
      isWatched ? 0 : 1,
    )
  })

  test('nor has the offer of a language', async () => {
    const reader = { lang: 'en', timeZone: 'Asia/Jakarta' }
    const offer = await offerLanguage('U1', reader, { choices: keptChoices() })

    expect(offer?.blocks.flatMap(linesOf)).toHaveLength(1)
    expect(faultsOf(offer?.blocks ?? [])).toEqual([])
  })
})
