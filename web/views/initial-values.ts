import type { KnownBlock } from '@slack/types'
import type { View } from '../api/view.ts'
import { type FieldState, initialState } from '../blocks/field-state.ts'

export type Values = Readonly<Record<string, Readonly<Record<string, FieldState>>>>

/** What the fields of a view hold before anybody touches them. */
export function initialValues({ blocks }: Pick<View, 'blocks'>): Values {
  return Object.fromEntries(blocks.flatMap(fieldOf))
}

function fieldOf(block: KnownBlock): [string, Record<string, FieldState>][] {
  if (block.type !== 'input') return []
  const { block_id: blockId = '', element } = block
  return [[blockId, { [element.action_id ?? '']: initialState(element) }]]
}
