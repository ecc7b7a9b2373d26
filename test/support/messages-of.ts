import type { Message } from '../../src/sandbox-prompt/people-client.ts'
import type { Everything } from './start-everything.ts'

/** What somebody sees in a channel, without what Slack itself tells there. */
export async function messagesOf(
  { sandbox }: Everything,
  as: string,
  channel: string,
  thread?: string,
): Promise<Message[]> {
  const query = new URLSearchParams({ as, channel, ...(thread !== undefined && { thread }) })
  const response = await fetch(new URL(`messages?${query.toString()}`, sandbox.api))
  const body: { messages: (Message & { subtype?: string })[] } = JSON.parse(await response.text())
  return body.messages.filter(({ subtype }) => subtype === undefined)
}
