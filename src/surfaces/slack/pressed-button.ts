import type { RespondFn } from '@slack/bolt'
import type { Reader } from '../../i18n/translator.ts'
import { readButtonValue } from './button-value.ts'
import { type ChoiceName, readChoice } from './controls/choice.ts'
import { actionIds } from './controls/render-controls.ts'
import type { SlackClient } from './slack-client.ts'
import type { SlackSurface } from './surface.ts'

/** What a listener for a button or a menu receives, as far as pullcheck reads it. */
export type PressArgs = {
  ack: () => Promise<void>
  respond: RespondFn
  client: SlackClient
  body: {
    user: { id: string }
    channel?: { id: string }
    container?: { is_ephemeral?: boolean; message_ts?: string; thread_ts?: string }
    trigger_id?: string
  }
  action: { action_id?: string; value?: string; selected_option?: { value?: string } | null }
}

/** Who pressed what, and where. */
export type Press = {
  user: string
  channel: string
  /** Whether only the presser sees the message. */
  ephemeral: boolean
  thread?: string
  messageTs?: string
  trigger?: string
  /** Of the answer that the button hangs on. */
  id: string
  /** In which the answer is. */
  lang?: string
  /** The question itself, for when the answer is forgotten. */
  words?: string
  /** Who shared the answer. */
  by?: string
  choice?: ChoiceName
}

export function readPress({ body, action }: PressArgs): Press {
  const { message_ts: messageTs, thread_ts: thread, is_ephemeral: ephemeral = false } = body.container ?? {}
  const chosen = action.selected_option?.value ?? action.value
  const { choice, ...value } = { ...readButtonValue(chosen), ...readChoice(chosen) }
  const { id = '', lang, words, by } = value
  return {
    user: body.user.id,
    channel: body.channel?.id ?? '',
    ephemeral,
    id,
    ...(thread !== undefined && { thread }),
    ...(messageTs !== undefined && { messageTs }),
    ...(body.trigger_id !== undefined && { trigger: body.trigger_id }),
    ...(lang !== undefined && { lang }),
    ...(words !== undefined && { words }),
    ...(by !== undefined && { by }),
    ...(choice && { choice }),
  }
}

/** They change the message below which they stand. */
const forAll: readonly string[] = [actionIds.rest, actionIds.again]

/**
 * Two presses of the same name ask for the same. What changes a message that everybody sees is done for everybody,
 * whoever else presses meanwhile.
 */
export function nameOfPress(args: PressArgs): string {
  const { user, channel, ephemeral, messageTs = '' } = readPress(args)
  const { action_id: action = '', value, selected_option: option } = args.action
  const who = forAll.includes(action) && !ephemeral ? '' : user
  return [action, option?.value ?? value ?? '', channel, messageTs, who].join(' ')
}

/** In which language the presser is told something: theirs, or the one of an answer that is theirs. */
export function readerOfPress(press: Press, { readers }: Pick<SlackSurface, 'readers'>): Promise<Reader> {
  return readers.resolve(press.user, isPrivate(press) ? press.lang : undefined, press.channel)
}

/** The answer is the presser's own, in the language that they chose for it; elsewhere it is the channel's. */
export function isPrivate({ ephemeral, channel }: Press): boolean {
  return ephemeral || channel.startsWith('D')
}
