import type { InputBlockElement, KnownBlock } from '@slack/types'
import type { View } from '../api/view.ts'
import type { FieldState } from '../blocks/interaction.ts'

export type Values = Readonly<Record<string, Readonly<Record<string, FieldState>>>>

/** What the fields of a view hold before anybody touches them. */
export function initialValues({ blocks }: Pick<View, 'blocks'>): Values {
  return Object.fromEntries(blocks.flatMap(fieldOf))
}

function fieldOf(block: KnownBlock): [string, Record<string, FieldState>][] {
  if (block.type !== 'input') return []
  const { block_id: blockId = '', element } = block
  return [[blockId, { [element.action_id ?? '']: stateOf(element) }]]
}

function stateOf(element: InputBlockElement): FieldState {
  const { type } = element
  if (type === 'checkboxes') return { type, selected_options: element.initial_options ?? [] }
  if (type === 'static_select' || type === 'radio_buttons' || type === 'external_select')
    return { type, selected_option: element.initial_option ?? null }
  return { type, value: 'initial_value' in element ? (element.initial_value ?? null) : null }
}
