import type { Block } from '../slack/message-store.ts'

/** Parts of messages that other apps build of blocks; Slack numbers them. */
export function numbered(blocks: readonly Record<string, unknown>[]): Block[] {
  return blocks.map((block, index) => ({ type: 'section', ...block, block_id: `b${index}` }))
}

export function section(text: string): Record<string, unknown> {
  return { type: 'section', text: mrkdwn(text) }
}

export function fields(texts: readonly string[]): Record<string, unknown> {
  return { type: 'section', fields: texts.map(mrkdwn) }
}

export function context(text: string): Record<string, unknown> {
  return { type: 'context', elements: [mrkdwn(text)] }
}

function mrkdwn(text: string) {
  return { type: 'mrkdwn', text, verbatim: false }
}
