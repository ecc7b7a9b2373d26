import { createTranslator } from '../../../i18n/translator.ts'
import { Problem } from '../../../problems.ts'
import { composeLanguage, type LanguageState } from '../../../reply/compose-language.ts'
import { composeProblem } from '../../../reply/compose-problem.ts'
import type { LangRequest } from '../../../request/request.ts'
import type { Asker } from '../access.ts'
import { renderPlain } from '../render-message.ts'
import type { SlackMessage } from '../slack-client.ts'
import type { SlackSurface } from '../surface.ts'
import { changeChannelLanguage } from './change-channel-language.ts'
import { languageList, readLanguages } from './read-languages.ts'
import { type Audience, readerAt } from './reader-at.ts'

/** Takes a choice back. */
const auto = 'auto'

/** `lang` in all its forms: what was changed, or what holds, in the language that holds from now on. */
export async function answerLang(
  request: LangRequest,
  asker: Audience,
  surface: SlackSurface,
): Promise<SlackMessage> {
  const trouble = await change(request, asker, surface)
  const translator = createTranslator(await readerAt(asker, request.lang, surface))
  if (trouble) return renderPlain(composeProblem(trouble, translator))
  return renderPlain(composeLanguage(await stateOf(request, asker, surface), translator))
}

async function change(
  { names, ofChannel }: LangRequest,
  asker: Asker,
  surface: SlackSurface,
): Promise<Problem | undefined> {
  if (ofChannel && !isChannel(asker.channel)) return new Problem('lang-not-here')
  if (names.length === 0) return undefined
  const read = names.join(' ').toLowerCase() === auto ? { langs: [] } : readLanguages(names)
  if ('unknown' in read) {
    const example = ofChannel ? 'lang --channel ja' : 'lang ja'
    return new Problem('language-unknown', { value: read.unknown, known: { list: languageList() }, example })
  }
  const { langs } = read
  if (langs.length > (ofChannel ? 2 : 1)) return new Problem('lang-too-many', { words: names.join(' ') })
  if (ofChannel) return changeChannelLanguage(langs, asker, surface)
  await surface.choices.savePerson(asker.user, langs[0])
  void surface.home.publish(asker.user)
  return undefined
}

async function stateOf(
  { names, ofChannel }: LangRequest,
  { user, channel }: Asker,
  { readers, choices, defaultLang }: SlackSurface,
): Promise<LanguageState> {
  const isQuestion = names.length === 0
  const withOwn = !ofChannel
  const withChannel = isChannel(channel) && (ofChannel || isQuestion)
  return {
    ...(withOwn && { own: await readers.why(user, channel) }),
    ...(withChannel && { channel: { ...(await choices.ofChannel(channel)), defaultLang } }),
    ...(isQuestion && { withHelp: true }),
  }
}

function isChannel(id: string): boolean {
  return /^[CG]/.test(id)
}
