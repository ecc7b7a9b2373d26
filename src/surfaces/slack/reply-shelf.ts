import { randomBytes } from 'node:crypto'
import type { Reader } from '../../i18n/translator.ts'
import { redact } from '../../redact.ts'
import type { Reply } from '../../reply/reply.ts'
import type { StoredAnswer } from '../../store/records.ts'

/** A reply that a button may ask for again, with the words it answered. */
export type Shelved = {
  reply: Reply
  words: string
  /** What it tells, so that it can be told in another language; problems and help have none. */
  told?: unknown
  cause?: string
  /** Who asked, and where. */
  user?: string
  channel?: string
  /** Another language that is one click away, where the channel has two. */
  secondLang?: string
  /** Given where the same answer is shown anew, as an incident's is. */
  id?: string
}

export type ReplyShelf = {
  /** Gives the short id that travels in a button. */
  put: (shelved: Shelved) => string
  /** In the language in which it was shown, or in another. */
  get: (id: string, reader: Reader) => Promise<Shelved | undefined>
}

/** Where answers are kept over a restart. */
type AnswerStore = {
  saveAnswer: (answer: StoredAnswer) => Promise<void>
  answer: (id: string) => Promise<StoredAnswer | undefined>
}
type Options = {
  store?: AnswerStore
  /** Puts what was told into words again; undefined for what an older version told. */
  retell?: (told: unknown, reader: Reader) => Promise<Reply | undefined>
  log?: Record<'warn', (fields: object, message: string) => void>
  now?: () => number
  capacity?: number
}

/** Keeps the last replies in memory, and all of them in the store, from which they are told again. */
export function createReplyShelf({
  store,
  retell,
  log,
  now = Date.now,
  capacity = 500,
}: Options = {}): ReplyShelf {
  const shelf = new Map<string, Shelved>()

  function remember(id: string, shelved: Shelved): void {
    shelf.delete(id)
    shelf.set(id, shelved)
    const oldest = shelf.keys().next()
    if (shelf.size > capacity && !oldest.done) shelf.delete(oldest.value)
  }

  /** Who waits for an answer does not wait for the disk; without the store, memory and the words in the button do. */
  async function save(
    id: string,
    { told, words, reply, cause, user, channel, secondLang }: Shelved,
  ): Promise<void> {
    if (told === undefined || !store) return
    try {
      await store.saveAnswer({
        id,
        words: redact(words),
        lang: reply.lang,
        told,
        subject: reply.title,
        ...(cause !== undefined && { cause }),
        ...(user !== undefined && { user }),
        ...(channel !== undefined && { channel }),
        ...(secondLang !== undefined && { secondLang }),
        at: now(),
      })
    } catch (error) {
      log?.warn({ err: error }, 'Answer could not be kept')
    }
  }

  async function findStored(id: string): Promise<StoredAnswer | undefined> {
    try {
      return await store?.answer(id)
    } catch (error) {
      log?.warn({ err: error }, 'Kept answer could not be read')
      return undefined
    }
  }

  return {
    put: (shelved) => {
      const id = shelved.id ?? randomBytes(6).toString('base64url')
      remember(id, shelved)
      void save(id, shelved)
      return id
    },
    get: async (id, reader) => {
      const near = shelf.get(id)
      if (near && (near.reply.lang === reader.lang || near.told === undefined)) return near
      const kept = near ?? (await findStored(id))
      const reply = kept && (await retell?.(kept.told, reader))
      if (!kept || !reply) return near
      const { words, told, cause, user, channel, secondLang } = kept
      return {
        id,
        reply,
        words,
        told,
        ...(cause !== undefined && { cause }),
        ...(user !== undefined && { user }),
        ...(channel !== undefined && { channel }),
        ...(secondLang !== undefined && { secondLang }),
      }
    },
  }
}
