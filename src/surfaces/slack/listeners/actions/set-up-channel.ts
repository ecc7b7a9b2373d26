import { languageOf } from '../../../../i18n/languages.ts'
import { createTranslator } from '../../../../i18n/translator.ts'
import { composeLanguage } from '../../../../reply/compose-language.ts'
import { composeProblem } from '../../../../reply/compose-problem.ts'
import type { ChatRequest } from '../../../../request/request.ts'
import { changeChannelLanguage } from '../../languages/change-channel-language.ts'
import { respondPrivately } from '../../places.ts'
import type { PressArgs } from '../../pressed-button.ts'
import { renderPlain } from '../../render-message.ts'
import type { SlackMessage } from '../../slack-client.ts'
import type { SlackSurface } from '../../surface.ts'
import { answerWatch } from '../../watch/answer-watch.ts'
import { welcomeOf } from '../../welcome/welcome-of.ts'

type Asker = { user: string; channel: string }

/** "Watch this channel" below the welcome: as `/pullcheck watch on`. */
export function watchChannel(args: PressArgs, surface: SlackSurface): Promise<void> {
  const request = { kind: 'watch', on: true } as const
  return setUp(args, surface, request, (asker) => answerWatch(request, asker, surface))
}

/** The menu below the welcome: as `/pullcheck lang --channel NAME`. */
export function chooseChannelLanguage(args: PressArgs, surface: SlackSurface): Promise<void> {
  const lang = languageOf(args.action.selected_option?.value)
  const langs = lang === undefined ? [] : [lang]
  return setUp(args, surface, { kind: 'lang', names: langs, ofChannel: true }, async (asker) => {
    const refusal = await changeChannelLanguage(langs, asker, surface)
    const translator = createTranslator(await surface.readers.resolve(asker.user))
    if (refusal) return renderPlain(composeProblem(refusal, translator))
    const { defaultLang, choices } = surface
    const channel = { ...(await choices.ofChannel(asker.channel)), defaultLang }
    return renderPlain(composeLanguage({ channel }, translator))
  })
}

/** What came of it is for the presser alone; the welcome shows what holds now, also when nothing was changed. */
async function setUp(
  { ack, body, client, respond }: PressArgs,
  surface: SlackSurface,
  request: ChatRequest,
  change: (asker: Asker) => Promise<SlackMessage>,
): Promise<void> {
  await ack()
  const { access, readers, log } = surface
  const asker = { user: body.user.id, channel: body.channel?.id ?? '' }
  try {
    const refusal = await access.refuse(asker, request)
    const message = refusal
      ? renderPlain(composeProblem(refusal, createTranslator(await readers.resolve(asker.user))))
      : await change(asker)
    await respondPrivately({ respond, client, asker, log, message, replaceOriginal: false })
    const ts = body.container?.message_ts
    if (ts === undefined) return
    await client.chat.update({ ...(await welcomeOf(asker.channel, surface)), channel: asker.channel, ts })
  } catch (error) {
    log.error({ err: error, ...asker }, 'Channel could not be set up')
  }
}
