import type { Store } from '../../../store/store.ts'
import type { Log } from '../surface.ts'
import { createSoonForgotten } from './soon-forgotten.ts'

/** The language of what is posted in a channel, and another one that is a click away. */
export type ChannelLanguages = { lang?: string; secondLang?: string }

/** What people and channels have chosen; nothing here rejects but the saving. */
export type Choices = {
  /** What was read last, without waiting. */
  atOnce: (user: string) => string | undefined
  ofPerson: (user: string) => Promise<string | undefined>
  /** Undefined takes the choice back. */
  savePerson: (user: string, lang: string | undefined) => Promise<void>
  ofChannel: (channel: string) => Promise<ChannelLanguages>
  saveChannel: (channel: string, chosen: ChannelLanguages) => Promise<void>
  /** Whether something is offered for the first time; from then on it is not. */
  isFirst: (offer: string) => Promise<boolean>
}

type Options = {
  store: Pick<Store, 'setting' | 'saveSetting' | 'channel' | 'saveChannel'>
  log: Log
  now: () => number
}

/** Another process may have saved something else meanwhile. */
const keepMs = 5000

export function createChoices({ store, log, now }: Options): Choices {
  const people = createSoonForgotten<string | undefined>(keepMs, now)
  const offered = new Set<string>()
  const channels = createSoonForgotten<ChannelLanguages>(keepMs, now)

  async function orElse<T>(otherwise: T | undefined, look: () => Promise<T>): Promise<T | undefined> {
    try {
      return await look()
    } catch (error) {
      log.warn({ err: error }, 'Chosen language could not be read')
      return otherwise
    }
  }

  return {
    atOnce: (user) => people.last(user),
    ofPerson: (user) => orElse(people.last(user), () => people.get(user, () => store.setting(keyOf(user)))),
    savePerson: async (user, lang) => {
      await store.saveSetting(keyOf(user), lang)
      people.set(user, lang)
    },
    ofChannel: async (channel) =>
      (await orElse(channels.last(channel), () => channels.get(channel, () => readChannel(channel)))) ?? {},
    saveChannel: async (channel, chosen) => {
      const { lang = '', secondLang = '' } = chosen
      await store.saveChannel({ id: channel, lang, secondLang })
      channels.set(channel, chosen)
    },
    isFirst: async (offer) => {
      if (offered.has(offer)) return false
      // Whoever asks twice at once is offered it once.
      offered.add(offer)
      const isFirst = await orElse(undefined, () => offerFirst(offer))
      if (isFirst === undefined) offered.delete(offer)
      return isFirst ?? false
    },
  }

  async function offerFirst(offer: string): Promise<boolean> {
    if ((await store.setting(offer)) !== undefined) return false
    await store.saveSetting(offer, 'yes')
    return true
  }

  async function readChannel(id: string): Promise<ChannelLanguages> {
    const { lang, secondLang } = (await store.channel(id)) ?? {}
    return { ...(lang !== undefined && { lang }), ...(secondLang !== undefined && { secondLang }) }
  }
}

function keyOf(user: string): string {
  return `lang:${user}`
}

/** Where nothing is kept, nobody has chosen. */
export const noChoices: Choices = {
  atOnce: () => undefined,
  ofPerson: async () => undefined,
  savePerson: async () => {},
  ofChannel: async () => ({}),
  saveChannel: async () => {},
  isFirst: async () => false,
}
