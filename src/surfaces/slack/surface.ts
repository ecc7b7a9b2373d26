import type { Answer } from '../../answer.ts'
import type { Reader } from '../../i18n/translator.ts'
import type { Inquiry } from '../../request/request.ts'
import type { ReplyShelf } from './reply-shelf.ts'
import type { Readers } from './resolve-reader.ts'

export type Log = Record<'debug' | 'info' | 'warn' | 'error', (fields: object, message: string) => void>

/** The engine behind the surface; of its answer only the reply is drawn. */
export type Ask = (request: Inquiry, reader: Reader) => Promise<Pick<Answer, 'reply'>>

/** What every listener works with. */
export type SlackSurface = {
  ask: Ask
  readers: Readers
  shelf: ReplyShelf
  defaultLang: string
  log: Log
}
