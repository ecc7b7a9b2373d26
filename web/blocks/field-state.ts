import type { InputBlockElement } from '@slack/types'

/** What an element of a form holds, in the shape that Slack sends to apps. */
export type FieldState = { type: string; [field: string]: unknown }

/** What Slack's fields hold is called `selected_` and this; elsewhere it is their `value`. */
const nouns: Partial<Readonly<Record<InputBlockElement['type'], string>>> = {
  static_select: 'option',
  external_select: 'option',
  radio_buttons: 'option',
  users_select: 'user',
  channels_select: 'channel',
  conversations_select: 'conversation',
  datepicker: 'date',
  timepicker: 'time',
  datetimepicker: 'date_time',
  checkboxes: 'options',
  multi_static_select: 'options',
  multi_external_select: 'options',
  multi_users_select: 'users',
  multi_channels_select: 'channels',
  multi_conversations_select: 'conversations',
}

/** A field's content, in the shape that Slack sends to apps. */
export function fieldState(type: InputBlockElement['type'], value: unknown): FieldState {
  const noun = nouns[type]
  return { type, [noun ? `selected_${noun}` : 'value']: value }
}

/** What a field holds before anybody touches it. */
export function initialState(element: InputBlockElement): FieldState {
  const noun = nouns[element.type]
  const initial: unknown = Reflect.get(element, `initial_${noun ?? 'value'}`)
  return fieldState(element.type, initial ?? (noun?.endsWith('s') ? [] : null))
}
