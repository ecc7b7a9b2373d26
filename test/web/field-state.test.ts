import { expect, test } from '@jest/globals'
import type { InputBlockElement } from '@slack/types'
import { initialState } from '../../web/blocks/field-state.ts'

const option = { text: { type: 'plain_text', text: 'One' }, value: '1' } as const

test.each<[InputBlockElement, object]>([
  [{ type: 'plain_text_input' }, { value: null }],
  [{ type: 'plain_text_input', initial_value: 'x' }, { value: 'x' }],
  [{ type: 'static_select', options: [option] }, { selected_option: null }],
  [{ type: 'radio_buttons', options: [option], initial_option: option }, { selected_option: option }],
  [{ type: 'checkboxes', options: [option] }, { selected_options: [] }],
  [
    { type: 'multi_static_select', options: [option], initial_options: [option] },
    { selected_options: [option] },
  ],
  [{ type: 'users_select', initial_user: 'U1' }, { selected_user: 'U1' }],
  [{ type: 'conversations_select' }, { selected_conversation: null }],
  [{ type: 'datepicker', initial_date: '2026-11-22' }, { selected_date: '2026-11-22' }],
  [{ type: 'datetimepicker' }, { selected_date_time: null }],
])('%j holds %j', (element, held) => {
  expect(initialState(element)).toEqual({ type: element.type, ...held })
})
