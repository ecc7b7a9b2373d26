import { describe, expect, jest, test } from '@jest/globals'
import { pullcheckCommand } from '../../../../src/surfaces/slack/listeners/commands/pullcheck.ts'
import { stubSlack, stubSurface, wordsOf } from '../stub-slack.ts'
import { keptChoices } from './kept-choices.ts'

type Situation = { locale?: string; mayChange?: boolean; saved?: string; channelLang?: string }

function start({ locale = 'en-US', mayChange = true, saved, channelLang }: Situation = {}) {
  const usersInfo = async () => ({ user: { locale } })
  const choices = keptChoices()
  const { surface } = stubSurface({ usersInfo, choices })
  surface.watching.mayChange = async () => mayChange
  const publish = jest.fn(async (_user: string) => {})
  surface.home.publish = publish
  const ready = Promise.all([
    choices.savePerson('U1', saved),
    choices.saveChannel('C1', channelLang === undefined ? {} : { lang: channelLang }),
  ])
  const ask = async (text: string, channel = 'C1') => {
    await ready
    const slack = stubSlack()
    await pullcheckCommand({ ...slack, command: { text, user_id: 'U1', channel_id: channel } }, surface)
    return wordsOf(slack.calls.at(-1)?.args.blocks)
  }
  return { ask, choices, publish }
}

describe('lang tells whose choice holds', () => {
  test.each<[string, Situation, string]>([
    ['the person’s own', { saved: 'fr', locale: 'ja-JP' }, 'comme vous l’avez choisi'],
    ['the profile’s', { locale: 'es-LA', channelLang: 'ja' }, 'el idioma de tu perfil de Slack'],
    ['the channel’s', { locale: 'de-DE', channelLang: 'ja' }, 'このチャンネルの言語'],
    ['the default', { locale: 'de-DE' }, 'the default here'],
  ])('%s', async (_, situation, words) => {
    expect(await start(situation).ask('lang')).toContain(words)
  })

  test('and what the channel’s is, and how to change both', async () => {
    const { ask, choices } = start()
    await choices.saveChannel('C1', { lang: 'ja', secondLang: 'en' })

    const words = await ask('lang')

    expect(words).toMatch(/日本語[^]*English is one click away/)
    expect(words).toContain('/pullcheck lang --channel ja en')
  })
})

describe('lang NAME', () => {
  test.each([
    ['lang fr', 'fr', 'comme vous l’avez choisi'],
    ['lang 日本語', 'ja', '日本語'],
    ['lang Bahasa Indonesia', 'id', 'Bahasa Indonesia'],
  ])('%s is answered in that language from now on', async (text, lang, words) => {
    const { ask, choices, publish } = start()

    expect(await ask(text)).toContain(words)
    expect(await choices.ofPerson('U1')).toBe(lang)
    expect(publish).toHaveBeenCalledWith('U1')
  })

  test('auto goes back to the profile', async () => {
    const { ask, choices } = start({ saved: 'fr', locale: 'ja-JP' })

    expect(await ask('lang auto')).toContain('Slack プロフィールの言語')
    expect(await choices.ofPerson('U1')).toBeUndefined()
  })

  test.each([
    ['lang klingon', 'ja (日本語)'],
    ['lang klingon', '\nlang ja\n'],
    ['lang --channel klingon', '\nlang --channel ja\n'],
    ['lang fr ja', 'too many languages'],
    ['lang --channel fr ja en', 'too many languages'],
  ])('%s is refused', async (text, words) => {
    const { ask, choices } = start()

    expect(await ask(text)).toContain(words)
    expect(await choices.ofPerson('U1')).toBeUndefined()
    expect(await choices.ofChannel('C1')).toEqual({})
  })
})

describe('lang --channel', () => {
  test.each([
    ['lang --channel ja', { lang: 'ja' }],
    ['lang --channel ja en', { lang: 'ja', secondLang: 'en' }],
    ['lang --channel auto', {}],
  ])('%s', async (text, chosen) => {
    const { ask, choices } = start({ channelLang: 'fr' })

    await ask(text)

    expect(await choices.ofChannel('C1')).toEqual(chosen)
  })

  test('alone tells, and changes nothing', async () => {
    const { ask, choices } = start({ channelLang: 'fr' })

    expect(await ask('lang --channel')).toContain('Français')
    expect(await choices.ofChannel('C1')).toEqual({ lang: 'fr' })
  })

  test('needs the right to have the channel watched', async () => {
    const { ask, choices } = start({ mayChange: false })

    expect(await ask('lang --channel ja')).toContain('/pullcheck lang --channel ja')
    expect(await choices.ofChannel('C1')).toEqual({})
  })

  test('is for channels', async () => {
    expect(await start().ask('lang --channel ja', 'D1')).toContain('direct message')
  })
})
