import type { types } from '@slack/bolt'
import type { Translator } from '../../../i18n/translator.ts'
import { composeHomeAnswer, type HomeAnswer, heading, note } from '../../../reply/compose-home.ts'
import { printable } from '../../printable.ts'
import { cutText } from '../escape.ts'
import { renderBlocks } from '../render-blocks.ts'
import { homeActionIds } from './home-actions.ts'

/** As Slack has it for a button's label. */
const longestLabel = 75
/** Of a section's text. */
const longestText = 3000

/** The last answers, each with a button to have it again. */
export function renderAnswers(
  answers: readonly HomeAnswer[] | undefined,
  translator: Translator,
): types.KnownBlock[] {
  const title = renderBlocks(heading('replies:home.answers.title', translator))
  if (!answers) return [...title, ...renderBlocks(note('replies:home.unreadable', translator))]
  if (answers.length === 0) return [...title, ...renderBlocks(note('replies:home.answers.none', translator))]
  return [...title, ...answers.map((answer) => renderAnswer(answer, translator))]
}

function renderAnswer(answer: HomeAnswer, translator: Translator): types.SectionBlock {
  const { id, subject } = answer
  const say = (key: string) => translator.text({ key: `replies:home.answers.${key}`, values: { subject } })
  return {
    type: 'section',
    block_id: `answer_${id}`,
    text: plain(cutText(printable(composeHomeAnswer(answer, translator)), longestText)),
    accessory: {
      type: 'button',
      action_id: homeActionIds.show,
      text: plain(say('show')),
      accessibility_label: cutText(say('showLabel'), longestLabel),
      value: id,
    },
  }
}

/** A subject may hold what Slack would take for an emoji. */
function plain(text: string): types.PlainTextElement {
  return { type: 'plain_text', text, emoji: false }
}
