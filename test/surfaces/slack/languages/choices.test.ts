import { describe, expect, jest, test } from '@jest/globals'
import type { Channel } from '../../../../src/store/records.ts'
import { createChoices } from '../../../../src/surfaces/slack/languages/choices.ts'
import { stubSurface } from '../stub-slack.ts'

function start() {
  const settings = new Map<string, string>()
  const channels = new Map<string, Channel>()
  const store = {
    setting: jest.fn(async (key: string) => settings.get(key)),
    saveSetting: async (key: string, value: string | undefined) =>
      void (value === undefined ? settings.delete(key) : settings.set(key, value)),
    channel: jest.fn(async (id: string) => channels.get(id)),
    saveChannel: async (channel: Channel) => void channels.set(channel.id, channel),
  }
  const clock = { now: 0 }
  const { surface, lines } = stubSurface()
  const choices = createChoices({ store, log: surface.log, now: () => clock.now })
  return { choices, store, settings, channels, clock, lines }
}

describe('a person’s choice', () => {
  test('is saved, read back from memory, and taken back', async () => {
    const { choices, store, settings } = start()

    await choices.savePerson('U1', 'id')
    expect(settings.get('lang:U1')).toBe('id')
    expect(await choices.ofPerson('U1')).toBe('id')
    expect(choices.atOnce('U1')).toBe('id')
    expect(store.setting).not.toHaveBeenCalled()

    await choices.savePerson('U1', undefined)
    expect(settings.has('lang:U1')).toBe(false)
    expect(await choices.ofPerson('U1')).toBeUndefined()
  })

  test('that another process saved is seen some seconds later', async () => {
    const { choices, settings, clock } = start()
    expect(await choices.ofPerson('U1')).toBeUndefined()
    settings.set('lang:U1', 'fr')

    expect(await choices.ofPerson('U1')).toBeUndefined()
    clock.now = 5001
    expect(await choices.ofPerson('U1')).toBe('fr')
  })

  test('made while the store is read is not overwritten by what was read', async () => {
    const { choices, store } = start()
    const reading = Promise.withResolvers<string | undefined>()
    store.setting.mockImplementationOnce(() => reading.promise)

    const read = choices.ofPerson('U1')
    await choices.savePerson('U1', 'ja')
    reading.resolve('fr')

    await read
    expect(await choices.ofPerson('U1')).toBe('ja')
  })

  test('is what was known last while the store can’t be read', async () => {
    const { choices, store, clock, lines } = start()
    await choices.savePerson('U1', 'es')
    clock.now = 5001
    store.setting.mockRejectedValueOnce(new Error('disk'))

    expect(await choices.ofPerson('U1')).toBe('es')
    expect(lines).toMatchObject([{ level: 'warn', message: 'Chosen language could not be read' }])
  })
})

test('a choice that is taken back while it is read is taken back', async () => {
  const { choices, store, clock } = start()
  await choices.savePerson('U1', 'es')
  clock.now = 5001
  store.setting.mockImplementationOnce(async () => {
    await choices.savePerson('U1', undefined)
    return 'es'
  })

  expect(await choices.ofPerson('U1')).toBeUndefined()
})

test('a channel has one language or two, and taken back it has none', async () => {
  const { choices, channels } = start()

  await choices.saveChannel('C1', { lang: 'ja', secondLang: 'en' })
  expect(await choices.ofChannel('C1')).toEqual({ lang: 'ja', secondLang: 'en' })
  await choices.saveChannel('C1', {})

  expect(channels.get('C1')).toEqual({ id: 'C1', lang: '', secondLang: '' })
  expect(await choices.ofChannel('C1')).toEqual({})
})

test('two questions at once bring one offer', async () => {
  const { choices } = start()

  const both = await Promise.all([choices.isFirst('offered:U1'), choices.isFirst('offered:U1')])

  expect(both).toEqual([true, false])
})

test('an offer is the first one once, and none while the store can’t tell', async () => {
  const { choices, store } = start()

  store.setting.mockRejectedValueOnce(new Error('disk'))
  expect(await choices.isFirst('offered:U1')).toBe(false)
  expect(await choices.isFirst('offered:U1')).toBe(true)
  expect(await choices.isFirst('offered:U1')).toBe(false)
  expect(await choices.isFirst('offered:U2')).toBe(true)
})
