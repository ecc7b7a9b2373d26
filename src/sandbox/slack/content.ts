import { acceptBlocks } from './accept-blocks.ts'
import type { Block } from './message-store.ts'
import { SlackError } from './slack-error.ts'

const longestText = 40_000

/** The text and blocks of a message that a bot sends. */
export function acceptContent(given: { text?: unknown; blocks?: unknown }): {
  text: string
  blocks: Block[]
} {
  const text = typeof given.text === 'string' ? given.text : ''
  const blocks = acceptBlocks(given.blocks)
  if (!text && blocks.length === 0) throw new SlackError('no_text')
  if (text.length > longestText) throw new SlackError('msg_too_long')
  return { text, blocks }
}
