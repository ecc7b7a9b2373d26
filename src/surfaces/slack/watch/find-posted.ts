import type { WatchClient } from './watch-client.ts'

export const eventType = 'pullcheck_message'
/** A thread below an alert is short; beyond this a second message is the lesser evil. */
const mostPages = 5

/** The `ts` of a message in a thread that was posted although nobody heard of its success. */
export async function findPosted(
  id: string,
  { channel, thread }: { channel: string; thread: string },
  client: WatchClient,
): Promise<string | undefined> {
  let cursor: string | undefined
  for (let page = 0; page < mostPages; page++) {
    const read = await client.conversations.replies({
      channel,
      ts: thread,
      limit: 200,
      include_all_metadata: true,
      ...(cursor !== undefined && { cursor }),
    })
    const found = read.messages?.find(({ metadata }) => isOurs(metadata, id))
    if (found?.ts !== undefined) return found.ts
    cursor = read.response_metadata?.next_cursor || undefined
    if (cursor === undefined) return undefined
  }
  return undefined
}

function isOurs(
  metadata: { event_type?: string | undefined; event_payload?: object | undefined } | undefined,
  id: string,
): boolean {
  const payload = metadata?.event_payload
  return metadata?.event_type === eventType && payload !== undefined && 'id' in payload && payload.id === id
}
