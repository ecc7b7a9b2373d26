import type { types } from '@slack/bolt'
import { languages } from '../../../i18n/languages.ts'
import { createTranslator, type Translator } from '../../../i18n/translator.ts'
import { blockLimits } from '../block-limits.ts'
import { cutText } from '../escape.ts'
import { type ChoiceName, longestChoice, writeChoice } from './choice.ts'
import { type Offered, offeredControls } from './offered-controls.ts'

export const actionIds = {
  rest: 'pullcheck_rest',
  again: 'pullcheck_again',
  show: 'pullcheck_show',
  second: 'pullcheck_show_second',
  feedback: 'pullcheck_feedback',
  more: 'pullcheck_more',
  unmute: 'pullcheck_unmute',
} as const

type Element = types.ActionsBlockElement
export type Controls = {
  told: unknown
  id: string
  lang: string
  /** What the buttons carry, with the words that ask again. */
  value: string
  isPrivate: boolean
  hasRest: boolean
  /** Has a button of its own. */
  secondLang?: string | undefined
}

/** One row below an answer: three buttons at most, two menus, and what is rarer behind a third. */
export function renderControls(controls: Controls): types.ActionsBlock[] {
  const { told, id, lang, value, isPrivate, hasRest, secondLang } = controls
  const translator = createTranslator({ lang })
  const offered = offeredControls(told, isPrivate)
  const elements = [
    ...(hasRest ? [button('rest', 'replies:slack.showRest', value, translator)] : []),
    ...(offered.again ? [renderAgain(value, translator)] : []),
    ...(fits(id) && offered.kept ? renderSecond(id, lang, secondLang) : []),
    ...(fits(id) ? renderMenus(offered, id, translator) : []),
  ]
  return elements.length > 0 ? [{ type: 'actions', elements }] : []
}

/** The longest choice has to fit in an option with the id; an answer's own id always does. */
function fits(id: string): boolean {
  return writeChoice({ choice: 'unmute-image', lang: 'xxx', id }).length <= longestChoice
}

function renderMenus({ kept, more }: Offered, id: string, translator: Translator): Element[] {
  if (!kept) return renderMore(more, id, translator)
  return [
    renderLanguages(id, translator),
    renderFeedback(id, translator),
    ...renderMore(more, id, translator),
  ]
}

function renderAgain(value: string, translator: Translator): types.Button {
  const label = cutText(translator.text({ key: 'replies:controls.againLabel' }), blockLimits.buttonText)
  return { ...button('again', 'replies:controls.again', value, translator), accessibility_label: label }
}

/** In its own language too: it is for those who can't read the answer. */
function renderSecond(id: string, lang: string, secondLang: string | undefined): types.Button[] {
  if (secondLang === undefined || secondLang === lang) return []
  const text = plainText(createTranslator({ lang: secondLang }).meta.name)
  const value = writeChoice({ choice: 'show', lang: secondLang, id })
  return [{ type: 'button', action_id: actionIds.second, text, value }]
}

/** Each language by its own name, for whoever can't read the one that the answer is in. */
function renderLanguages(id: string, translator: Translator): types.StaticSelect {
  const options = languages.map((lang) =>
    option(createTranslator({ lang }).meta.name, writeChoice({ choice: 'show', lang, id })),
  )
  const placeholder = plainText(translator.text({ key: 'replies:controls.showIn' }))
  return { type: 'static_select', action_id: actionIds.show, placeholder, options }
}

function renderFeedback(id: string, translator: Translator): types.StaticSelect {
  const { lang } = translator
  const options = (['yes', 'no', 'wrong-cause'] as const).map((choice) =>
    option(translator.text({ key: `replies:controls.says.${choice}` }), writeChoice({ choice, lang, id })),
  )
  const placeholder = plainText(translator.text({ key: 'replies:controls.helped' }))
  return { type: 'static_select', action_id: actionIds.feedback, placeholder, options }
}

/** A menu with a single entry would only hide it. */
function renderMore(more: readonly ChoiceName[], id: string, translator: Translator): Element[] {
  const { lang } = translator
  const options = more.map((choice) =>
    option(translator.text({ key: textOf(choice) }), writeChoice({ choice, lang, id })),
  )
  const [only, ...others] = options
  if (!only) return []
  if (others.length > 0) return [{ type: 'overflow', action_id: actionIds.more, options }]
  const { value = '', text } = only
  return [{ type: 'button', action_id: actionIds.more, text, value }]
}

function textOf(choice: ChoiceName): string {
  return choice === 'share' ? 'replies:slack.share' : `replies:controls.${choice}`
}

function button(
  name: keyof typeof actionIds,
  key: string,
  value: string,
  { text }: Translator,
): types.Button {
  return { type: 'button', action_id: actionIds[name], text: plainText(text({ key })), value }
}

function option(text: string, value: string): types.PlainTextOption {
  return { text: plainText(text), value }
}

/** Words of our own catalogue, in which nothing looks like an emoji. */
function plainText(text: string): types.PlainTextElement {
  return { type: 'plain_text', text: cutText(text, blockLimits.buttonText) }
}
