import { chooseLanguage, languageOf } from '../../i18n/languages.ts'
import type { Reader } from '../../i18n/translator.ts'
import { type Choices, noChoices } from './languages/choices.ts'
import { createProfiles, type Profile, type ProfileOptions } from './languages/profiles.ts'

export type { UsersInfo } from './languages/profiles.ts'

/** What decided on a language: who reads, their Slack profile, the channel, or the workspace's configuration. */
export type Why = 'saved' | 'profile' | 'channel' | 'default'

export type Readers = {
  /** Without asking anybody, for what can't wait. */
  atOnce: (user: string, lang?: string) => Reader
  /** For what one person sees. Asks Slack and the store when they must; never fails and never waits long. */
  resolve: (user: string, lang?: string, channel?: string) => Promise<Reader>
  /** For what everybody in a channel sees because this person asked: the channel's language goes first. */
  inPublic: (user: string, channel: string, lang?: string) => Promise<Reader>
  /** What the person's language is where none is named, and why. */
  why: (user: string, channel?: string) => Promise<{ lang: string; why: Why }>
}

type Options = ProfileOptions & { defaultLang: string; choices?: Choices }

/**
 * A person's language: what the request names, else what they chose, else their profile's locale, else the
 * channel's choice, else the configured default. The time zone is the profile's.
 */
export function createReaders({ defaultLang, choices = noChoices, ...options }: Options): Readers {
  const profiles = createProfiles(options)

  async function look(user: string, channel: string | undefined) {
    const [profile, saved, ofChannel] = await Promise.all([
      profiles.of(user),
      choices.ofPerson(user),
      channel === undefined ? undefined : choices.ofChannel(channel),
    ])
    return { profile, saved, channelLang: ofChannel?.lang }
  }

  return {
    atOnce: (user, lang) => {
      const profile = profiles.atOnce(user)
      return readerOf(profile, chooseLanguage(lang, choices.atOnce(user), profile.locale, defaultLang))
    },
    resolve: async (user, lang, channel) => {
      const { profile, saved, channelLang } = await look(user, channel)
      return readerOf(profile, chooseLanguage(lang, saved, profile.locale, channelLang, defaultLang))
    },
    inPublic: async (user, channel, lang) => {
      const { profile, saved, channelLang } = await look(user, channel)
      return readerOf(profile, chooseLanguage(lang, channelLang, saved, profile.locale, defaultLang))
    },
    why: async (user, channel) => {
      const { profile, saved, channelLang } = await look(user, channel)
      const candidates = [
        ['saved', saved],
        ['profile', profile.locale],
        ['channel', channelLang],
      ] as const
      const [why, locale] = candidates.find((one) => languageOf(one[1])) ?? ['default', defaultLang]
      return { lang: chooseLanguage(locale), why }
    },
  }
}

function readerOf({ timeZone }: Profile, lang: string): Reader {
  return timeZone === undefined ? { lang } : { lang, timeZone }
}
