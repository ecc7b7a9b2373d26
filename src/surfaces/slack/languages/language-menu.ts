import type { types } from '@slack/bolt'
import { languages } from '../../../i18n/languages.ts'
import { ownName } from '../../../reply/compose-language.ts'

/** The value of the option that takes a choice back. */
export const noChoice = 'auto'

type Words = { actionId: string; placeholder: string; auto: string }

/** Each language by its own name, and first the option that chooses none. */
export function languageMenu(chosen: string | undefined, words: Words): types.StaticSelect {
  const options = [option(words.auto, noChoice), ...languages.map((lang) => option(ownName(lang), lang))]
  const current = options.find(({ value }) => value === (chosen ?? noChoice))
  return {
    type: 'static_select',
    action_id: words.actionId,
    placeholder: { type: 'plain_text', text: words.placeholder },
    options,
    ...(current && { initial_option: current }),
  }
}

function option(text: string, value: string): types.PlainTextOption {
  return { text: { type: 'plain_text', text }, value }
}
