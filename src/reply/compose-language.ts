import { languages } from '../i18n/languages.ts'
import type { Rich } from '../i18n/message.ts'
import { createTranslator, type Translator } from '../i18n/translator.ts'
import type { Reply, ReplyNode } from './reply.ts'

/** In which language somebody is answered, and what decided that. */
export type OwnLanguage = { lang: string; why: 'saved' | 'profile' | 'channel' | 'default' }
/** What is chosen for a channel; without a choice, alerts there are answered in the default. */
export type ChannelLanguage = { lang?: string; secondLang?: string; defaultLang: string }
export type LanguageState = { own?: OwnLanguage; channel?: ChannelLanguage; withHelp?: boolean }

/** Whose language is which, and on demand how to change it. */
export function composeLanguage({ own, channel, withHelp }: LanguageState, translator: Translator): Reply {
  const said = [
    ...(own ? [composeOwnLanguage(own, translator)] : []),
    ...(channel ? [composeChannelLanguage(channel, translator)] : []),
  ]
  return {
    lang: translator.lang,
    outcome: 'help',
    title: said[0]?.map(({ text }) => text).join('') ?? '',
    nodes: [
      ...said.map((text): ReplyNode => ({ kind: 'paragraph', text })),
      ...(withHelp ? composeWays(translator) : []),
    ],
  }
}

export function composeOwnLanguage({ lang, why }: OwnLanguage, translator: Translator): Rich {
  return translator.rich({ key: `replies:languages.own.${why}`, values: { name: ownName(lang) } })
}

function composeChannelLanguage(
  { lang, secondLang, defaultLang }: ChannelLanguage,
  { rich }: Translator,
): Rich {
  if (lang === undefined)
    return rich({ key: 'replies:languages.channel.none', values: { name: ownName(defaultLang) } })
  if (secondLang === undefined)
    return rich({ key: 'replies:languages.channel.one', values: { name: ownName(lang) } })
  const values = { name: ownName(lang), second: ownName(secondLang) }
  return rich({ key: 'replies:languages.channel.two', values })
}

const ways = [
  { key: 'forYou', words: '/pullcheck lang fr' },
  { key: 'likeSlack', words: '/pullcheck lang auto' },
  { key: 'forChannel', words: '/pullcheck lang --channel ja' },
  { key: 'forChannelTwo', words: '/pullcheck lang --channel ja en' },
] as const

function composeWays({ rich }: Translator): ReplyNode[] {
  const items = ways.map(
    ({ key, words }): Rich => [
      { kind: 'code', text: words },
      ...rich({ key: `replies:languages.ways.${key}` }),
    ],
  )
  const names = { list: languages.map(ownName) }
  return [
    { kind: 'list', items },
    { kind: 'note', text: rich({ key: 'replies:help.languages', values: { names } }) },
  ]
}

/** A language's own name for itself. */
export function ownName(lang: string): string {
  return createTranslator({ lang }).meta.name
}
