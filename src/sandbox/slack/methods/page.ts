import { z } from 'zod'
import { SlackError } from '../slack-error.ts'

/** What all methods that answer page by page take. */
export const paging = {
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(1000).optional(),
}

export type Page<Item> = { items: readonly Item[]; hasMore: boolean; next: string }

/** The next `limit` items behind the one that the cursor names; `next` is empty on the last page. */
export function pageOf<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  { cursor, limit = 100 }: { cursor?: string | undefined; limit?: number | undefined },
): Page<Item> {
  const start = cursor ? positionOf(items, keyOf, cursor) : 0
  const shown = items.slice(start, start + limit)
  const last = shown.at(-1)
  const hasMore = start + limit < items.length
  return { items: shown, hasMore, next: hasMore && last ? cursorOf(keyOf(last)) : '' }
}

function positionOf<Item>(items: readonly Item[], keyOf: (item: Item) => string, cursor: string): number {
  const index = items.findIndex((item) => cursorOf(keyOf(item)) === cursor)
  if (index < 0) throw new SlackError('invalid_cursor')
  return index + 1
}

/** Slack's cursors are opaque; many are Base64 of what stands at the border. */
function cursorOf(key: string): string {
  return Buffer.from(`after:${key}`).toString('base64')
}
