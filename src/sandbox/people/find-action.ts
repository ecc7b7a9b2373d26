import { z } from 'zod'
import type { Block } from '../slack/message-store.ts'

const Option = z.looseObject({ value: z.string() })
const Element = z.looseObject({
  type: z.string(),
  action_id: z.string(),
  value: z.string().optional(),
  options: z.array(Option).optional(),
})
type Element = z.infer<typeof Element>

export type Pressed = {
  actionId: string
  /** Which of several that share an action. */
  blockId?: string | undefined
  /** The option of a menu; or which of several buttons of the same action. */
  value?: string | undefined
}

/** What the app is told of a pressed button or a chosen option; undefined if there is no such thing. */
export function findAction(blocks: readonly Block[], { actionId, blockId, value }: Pressed) {
  for (const block of blocks) {
    if (blockId !== undefined && block.block_id !== blockId) continue
    const inside = Array.isArray(block.elements) ? block.elements : []
    for (const candidate of [block.accessory, block.element, ...inside]) {
      const element = Element.safeParse(candidate)
      if (!element.success || element.data.action_id !== actionId) continue
      const action = actionOf(element.data, value)
      if (action) return { ...action, block_id: block.block_id }
    }
  }
  return undefined
}

function actionOf(
  { type, action_id, value: ownValue, options, ...rest }: Element,
  value: string | undefined,
) {
  if (type === 'external_select') return { type, action_id, selected_option: completed(value ?? '') }
  if (options) {
    const selected = options.find((option) => option.value === value)
    return selected && { type, action_id, selected_option: selected }
  }
  if (value !== undefined && value !== ownValue) return undefined
  return { type, action_id, text: rest.text, ...(ownValue !== undefined && { value: ownValue }) }
}

/** The app itself has made the option, and knows its words by the value. */
function completed(value: string) {
  return { text: { type: 'plain_text', text: value || ' ' }, value }
}
