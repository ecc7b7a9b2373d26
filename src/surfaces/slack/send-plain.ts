import type { types } from '@slack/bolt'
import { undoSlackMarkup } from '../../request/slack-markup.ts'
import { flattenRichText } from './alerts/flatten-rich-text.ts'
import { blockLimits } from './block-limits.ts'
import { cutText, escapeMrkdwn } from './escape.ts'
import type { SlackMessage } from './slack-client.ts'
import type { Log } from './surface.ts'
import { slackFailure } from './watch/slack-failure.ts'

/** What Slack says of blocks that it does not take, and of too many words. */
const refusals = ['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long', 'msg_too_long']

/** Sends a message, and once more as text alone where Slack refuses its blocks. Rejects as the call does. */
export async function sendOrPlain<Answer>(
  message: SlackMessage,
  log: Log,
  send: (message: SlackMessage) => Promise<Answer>,
): Promise<Answer> {
  try {
    return await send(message)
  } catch (error) {
    const { reason } = slackFailure(error)
    if (!refusals.includes(reason)) throw error
    log.error({ err: error, reason }, 'Slack refused the blocks of a message, sent as text alone')
    return send(plainOf(message))
  }
}

/** The words of the blocks, without their form and their buttons. */
export function plainOf({ text, blocks }: SlackMessage): SlackMessage {
  const words = blocks.map(wordsOf).filter((part) => part.trim() !== '')
  return { text: escapeWithin(words.join('\n\n'), blockLimits.fallbackText) || text, blocks: [] }
}

function wordsOf(block: SlackMessage['blocks'][number]): string {
  if (block.type === 'rich_text') return flattenRichText(block).trim()
  if (block.type === 'context') return block.elements.map(noteOf).join(' ')
  if (block.type === 'header' || block.type === 'section') return block.text?.text ?? ''
  return ''
}

const link = /<(https?:[^|>]+)\|([^>]*)>/g

/** Small print is in mrkdwn, which is undone, since all of the text is escaped in the end. */
function noteOf(note: types.ContextBlockElement): string {
  if (note.type === 'plain_text') return note.text
  return note.type === 'mrkdwn' ? undoSlackMarkup(note.text.replace(link, '$2 $1')) : ''
}

/** Escaping can make a character five times as long. */
function escapeWithin(text: string, length: number): string {
  const escaped = escapeMrkdwn(cutText(text, length))
  return escaped.length <= length ? escaped : escapeMrkdwn(cutText(text, length / 5))
}
