import type { RespondFn } from '@slack/bolt'
import { Problem } from '../../problems.ts'
import { parseRequest } from '../../request/parse-request.ts'
import { isChatRequest } from '../../request/request.ts'
import type { Asker } from './access.ts'
import { replyTo } from './answer-words.ts'
import { readButtonValue } from './button-value.ts'
import type { Shelved } from './reply-shelf.ts'
import type { SlackClient } from './slack-client.ts'
import type { SlackSurface } from './surface.ts'

/** What a listener for a button receives, as far as pullcheck reads it. */
export type PressArgs = {
  ack: () => Promise<void>
  respond: RespondFn
  client: SlackClient
  body: {
    user: { id: string }
    channel?: { id: string }
    container?: { is_ephemeral?: boolean; message_ts?: string; thread_ts?: string }
  }
  action: { value?: string }
}

/** A pressed button: who, where, and the reply it belongs to. */
export type Press = {
  user: string
  channel: string
  ephemeral: boolean
  thread?: string
  messageTs?: string
  id: string
  shelved?: Shelved
}

/** Finds the reply on the shelf, or asks the question in the button again, as after a restart. */
export async function readPress({ body, action }: PressArgs, surface: SlackSurface): Promise<Press> {
  const value = readButtonValue(action.value)
  const { message_ts: messageTs, thread_ts: thread, is_ephemeral: ephemeral = false } = body.container ?? {}
  const shelved =
    value &&
    ((await surface.shelf.get(value.id, value)) ??
      (await askAgain(value, { user: body.user.id, channel: body.channel?.id ?? '' }, surface)))
  return {
    user: body.user.id,
    channel: body.channel?.id ?? '',
    ephemeral,
    id: value?.id ?? '',
    ...(thread !== undefined && { thread }),
    ...(messageTs !== undefined && { messageTs }),
    ...(shelved && { shelved }),
  }
}

type Asked = { lang: string; words?: string | undefined }

async function askAgain(
  { lang, words }: Asked,
  asker: Asker,
  surface: SlackSurface,
): Promise<Shelved | undefined> {
  const request = words === undefined ? undefined : parseRequest(words)
  if (words === undefined || request === undefined || request instanceof Problem) return undefined
  if (isChatRequest(request)) return undefined
  // Another than who asked may have pressed.
  if (await surface.access.refuse(asker, request)) return undefined
  // The language of the reply that the button hangs on, whoever pressed it.
  return { words, ...(await replyTo({ ...request, lang }, asker.user, surface)) }
}
