import type { types } from '@slack/bolt'
import type { Translator } from '../../../i18n/translator.ts'
import { heading } from '../../../reply/compose-home.ts'
import { renderBlocks } from '../render-blocks.ts'
import { formIds } from './form.ts'

/** The form to check a pod, its menus completed from the cluster. */
export function renderForm(translator: Translator): types.KnownBlock[] {
  const say = (key: string) => translator.text({ key: `replies:home.check.${key}` })
  return [
    ...renderBlocks(heading('replies:home.check.title', translator)),
    menu(formIds.namespace, say('namespace'), say('chooseNamespace')),
    { ...menu(formIds.pod, say('pod'), say('choosePod')), hint: plain(say('podHint')) },
    {
      type: 'actions',
      elements: [{ type: 'button', action_id: formIds.check, style: 'primary', text: plain(say('button')) }],
    },
  ]
}

/** Its label is what a screen reader says of it. */
function menu(id: string, label: string, placeholder: string): types.InputBlock {
  return {
    type: 'input',
    block_id: id,
    optional: true,
    label: plain(label),
    element: {
      type: 'external_select',
      action_id: id,
      min_query_length: 0,
      placeholder: plain(placeholder),
    },
  }
}

function plain(text: string): types.PlainTextElement {
  return { type: 'plain_text', text }
}
