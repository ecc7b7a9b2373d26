import { randomBytes } from 'node:crypto'
import type { Reply } from '../../reply/reply.ts'

/** A reply that a button may ask for again, with the words it answered. */
export type Shelved = { reply: Reply; words: string }

export type ReplyShelf = {
  /** Gives the short id that travels in a button. */
  put: (shelved: Shelved) => string
  get: (id: string) => Shelved | undefined
}

/** Keeps the last replies in memory; after a restart buttons work from the words they carry. */
export function createReplyShelf(capacity = 500): ReplyShelf {
  const shelf = new Map<string, Shelved>()
  return {
    put: (shelved) => {
      const id = randomBytes(6).toString('base64url')
      shelf.set(id, shelved)
      const oldest = shelf.keys().next()
      if (shelf.size > capacity && !oldest.done) shelf.delete(oldest.value)
      return id
    },
    get: (id) => shelf.get(id),
  }
}
