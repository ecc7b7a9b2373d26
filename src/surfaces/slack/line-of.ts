import type { SlackMessage } from './slack-client.ts'

/** A line of our own catalogue; those hold nothing that Slack would parse. */
export function lineOf(text: string): SlackMessage {
  return { text, blocks: [{ type: 'context', elements: [{ type: 'plain_text', text }] }] }
}
