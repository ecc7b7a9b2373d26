import { languageOf } from '../../../../i18n/languages.ts'
import { createTranslator } from '../../../../i18n/translator.ts'
import { composeLanguage } from '../../../../reply/compose-language.ts'
import { composeProblem } from '../../../../reply/compose-problem.ts'
import type { ChatRequest } from '../../../../request/request.ts'
import type { Asker } from '../../access.ts'
import { auditRequest } from '../../audit-request.ts'
import { tellFailure } from '../../controls/answer-press.ts'
import { changeChannelLanguage } from '../../languages/change-channel-language.ts'
import { type Press, type PressArgs, readerOfPress, readPress } from '../../pressed-button.ts'
import { renderPlain } from '../../render-message.ts'
import type { SlackMessage } from '../../slack-client.ts'
import type { SlackSurface } from '../../surface.ts'
import { whisper } from '../../tell-presser.ts'
import { answerWatch } from '../../watch/answer-watch.ts'
import { welcomeOf } from '../../welcome/welcome-of.ts'

/** "Watch this channel" below the welcome: as `/pullcheck watch on`. */
export function watchChannel(args: PressArgs, surface: SlackSurface): Promise<void> {
  const request = { kind: 'watch', on: true } as const
  return setUp(args, surface, request, ({ user, channel }) =>
    answerWatch(request, { user, channel, isPublic: false }, surface),
  )
}

/** The menu below the welcome: as `/pullcheck lang --channel NAME`. */
export function chooseChannelLanguage(args: PressArgs, surface: SlackSurface): Promise<void> {
  const lang = languageOf(args.action.selected_option?.value)
  const langs = lang === undefined ? [] : [lang]
  return setUp(args, surface, { kind: 'lang', names: langs, ofChannel: true }, async (asker) => {
    const refusal = await changeChannelLanguage(langs, asker, surface)
    const translator = createTranslator(await surface.readers.resolve(asker.user, undefined, asker.channel))
    if (refusal) return renderPlain(composeProblem(refusal, translator))
    const { defaultLang, choices } = surface
    const channel = { ...(await choices.ofChannel(asker.channel)), defaultLang }
    return renderPlain(composeLanguage({ channel }, translator))
  })
}

/** What came of it is for the presser alone; the welcome shows what holds now, also when nothing was changed. */
async function setUp(
  args: PressArgs,
  surface: SlackSurface,
  request: ChatRequest,
  change: (asker: Asker) => Promise<SlackMessage>,
): Promise<void> {
  await args.ack()
  const press = readPress(args)
  try {
    const refusal = await surface.access.refuse(press, request)
    const message = refusal
      ? renderPlain(composeProblem(refusal, createTranslator(await readerOfPress(press, surface))))
      : await change(press)
    await whisper(message, args, surface)
    await surface.audit(auditRequest(press, request, refusal ? 'refused' : 'answered', surface.now()))
  } catch (error) {
    await tellFailure(error, args, surface)
  }
  await showAnew(press, args, surface)
}

async function showAnew(
  { channel, messageTs: ts }: Press,
  { client }: PressArgs,
  surface: SlackSurface,
): Promise<void> {
  if (ts === undefined) return
  try {
    await client.chat.update({ ...(await welcomeOf(channel, surface)), channel, ts })
  } catch (error) {
    surface.log.warn({ err: error, channel }, 'Welcome could not be shown anew')
  }
}
