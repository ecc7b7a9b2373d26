import type { HomeClient } from './home-client.ts'

const pageSize = 200
/** Who is in more channels than these sees no more of them listed. */
const mostPages = 10

/** Ids of the channels that somebody is in, of those that the bot may know of. */
export async function ownChannels(user: string, { users }: HomeClient): Promise<Set<string>> {
  const ids = new Set<string>()
  let cursor: string | undefined
  for (let page = 0; page < mostPages; page++) {
    const { channels = [], response_metadata: next } = await users.conversations({
      user,
      types: 'public_channel,private_channel',
      exclude_archived: true,
      limit: pageSize,
      ...(cursor && { cursor }),
    })
    for (const { id } of channels) if (id !== undefined) ids.add(id)
    cursor = next?.next_cursor
    if (!cursor) break
  }
  return ids
}
