import { describe, expect, jest, test } from '@jest/globals'
import { createReaders, type UsersInfo } from '../../../src/surfaces/slack/resolve-reader.ts'
import { keptChoices } from './languages/kept-choices.ts'
import { stubSurface } from './stub-slack.ts'

const profile =
  (locale?: string, tz?: string): UsersInfo =>
  async () => ({ user: { locale, tz } })
const { log } = stubSurface().surface

describe('the language of an answer', () => {
  test.each([
    ['the flag wins over the profile', 'fr', 'ja-JP', 'es', 'fr'],
    ['then the profile', undefined, 'ja-JP', 'es', 'ja'],
    ['Latin American Spanish is Spanish', undefined, 'es-LA', 'en', 'es'],
    ['the old code of Indonesian', undefined, 'in', 'en', 'id'],
    ['then the configured default', undefined, 'de-DE', 'es', 'es'],
    ['an unknown flag falls through', 'xx', 'fr-FR', 'en', 'fr'],
    ['then English', undefined, undefined, 'xx', 'en'],
  ])('%s', async (_, lang, locale, defaultLang, expected) => {
    const readers = createReaders({ usersInfo: profile(locale), defaultLang, log })

    expect((await readers.resolve('U1', lang)).lang).toBe(expected)
  })
})

describe('a chosen language', () => {
  const start = async (saved?: string, ofChannel?: string, locale?: string) => {
    const choices = keptChoices()
    await choices.savePerson('U1', saved)
    await choices.saveChannel('C1', ofChannel === undefined ? {} : { lang: ofChannel })
    return createReaders({ usersInfo: profile(locale), defaultLang: 'en', log, choices })
  }

  test.each([
    ['goes before the profile', 'id', 'fr', 'ja-JP', 'id', 'saved'],
    ['of the person is missing, so the profile’s', undefined, 'fr', 'ja-JP', 'ja', 'profile'],
    ['of the channel is for whom Slack tells nothing of', undefined, 'fr', 'de-DE', 'fr', 'channel'],
    ['is missing everywhere', undefined, undefined, undefined, 'en', 'default'],
    ['that has no catalogue any more is none', 'xx', undefined, 'ja-JP', 'ja', 'profile'],
  ])('%s', async (_, saved, ofChannel, locale, lang, why) => {
    const readers = await start(saved, ofChannel, locale)

    expect((await readers.resolve('U1', undefined, 'C1')).lang).toBe(lang)
    expect(await readers.why('U1', 'C1')).toEqual({ lang, why })
    expect((await readers.resolve('U1', 'es', 'C1')).lang).toBe('es')
  })

  test.each([
    ['the channel’s first', 'id', 'fr', 'ja-JP', 'fr'],
    ['then the asker’s', 'id', undefined, 'ja-JP', 'id'],
    ['then the asker’s profile', undefined, undefined, 'ja-JP', 'ja'],
    ['then the default', undefined, undefined, undefined, 'en'],
  ])('before everybody: %s', async (_, saved, ofChannel, locale, lang) => {
    const readers = await start(saved, ofChannel, locale)

    expect((await readers.inPublic('U1', 'C1')).lang).toBe(lang)
    expect((await readers.inPublic('U1', 'C1', 'es')).lang).toBe('es')
  })

  test('of the person is there without waiting once it was saved', async () => {
    const readers = await start('fr', undefined, 'ja-JP')

    expect(readers.atOnce('U1').lang).toBe('fr')
  })
})

test('the time zone is the profile’s, and one that this runtime does not know is left out', async () => {
  const tokyo = createReaders({ usersInfo: profile('ja-JP', 'Asia/Tokyo'), defaultLang: 'en', log })
  const nowhere = createReaders({ usersInfo: profile('ja-JP', 'Mars/Olympus'), defaultLang: 'en', log })

  expect(await tokyo.resolve('U1')).toEqual({ lang: 'ja', timeZone: 'Asia/Tokyo' })
  expect(await nowhere.resolve('U1')).toEqual({ lang: 'ja' })
})

test('a profile is asked for once while it is fresh, also by requests at the same time', async () => {
  const usersInfo = jest.fn<UsersInfo>(profile('fr-FR'))
  let now = 0
  const readers = createReaders({ usersInfo, defaultLang: 'en', log, now: () => now, keepMs: 1000 })

  await Promise.all([readers.resolve('U1'), readers.resolve('U1')])
  await readers.resolve('U1')
  expect(usersInfo).toHaveBeenCalledTimes(1)

  now = 1001
  await readers.resolve('U1')
  expect(usersInfo).toHaveBeenCalledTimes(2)
})

test('what can’t wait gets the default until the profile is known', async () => {
  const readers = createReaders({ usersInfo: profile('fr-FR'), defaultLang: 'es', log })

  expect(readers.atOnce('U1').lang).toBe('es')
  await readers.resolve('U1')
  expect(readers.atOnce('U1').lang).toBe('fr')
})

test('the oldest profile is forgotten when there are too many', async () => {
  const readers = createReaders({ usersInfo: profile('fr-FR'), defaultLang: 'en', log, keepCount: 2 })

  for (const user of ['U1', 'U2', 'U3']) await readers.resolve(user)

  expect(['U1', 'U2', 'U3'].map((user) => readers.atOnce(user).lang)).toEqual(['en', 'fr', 'fr'])
})

test('a failing profile gives the default and a line in the log', async () => {
  const { surface, lines } = stubSurface({
    usersInfo: async () => {
      throw new Error('ratelimited')
    },
    defaultLang: 'id',
  })

  expect((await surface.readers.resolve('U1')).lang).toBe('id')
  expect(lines.map(({ level }) => level)).toEqual(['warn'])
})

test('a silent Slack does not hold the answer up', async () => {
  const never: UsersInfo = () => new Promise(() => {})
  const readers = createReaders({ usersInfo: never, defaultLang: 'ja', log, patienceMs: 1 })

  expect((await readers.resolve('U1')).lang).toBe('ja')
})
