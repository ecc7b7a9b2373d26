import type { ActionsBlockElement, InputBlockElement, SectionBlockAccessory } from '@slack/types'
import { ButtonElement } from './button-element.tsx'
import { CheckElement } from './check-element.tsx'
import { ExternalSelect } from './external-select.tsx'
import { OptionSelect } from './option-select.tsx'
import { OverflowMenu } from './overflow-menu.tsx'
import { TextInput } from './text-input.tsx'

export type AnyElement =
  | ActionsBlockElement
  | InputBlockElement
  | Exclude<SectionBlockAccessory, { type: 'image' }>
type Given = { element: AnyElement; blockId: string; labelledBy?: string }

/** An element that people act on; in a form it stands under the label of its block. */
export function Element({ element, blockId, labelledBy }: Given) {
  const field = { blockId, ...(labelledBy !== undefined && { labelledBy }) }
  switch (element.type) {
    case 'button':
      return <ButtonElement button={element} blockId={blockId} />
    case 'overflow':
      return <OverflowMenu overflow={element} blockId={blockId} />
    case 'static_select':
      return <OptionSelect select={element} {...field} />
    case 'external_select':
      return <ExternalSelect select={element} {...field} />
    case 'plain_text_input':
    case 'email_text_input':
    case 'url_text_input':
    case 'number_input':
      return <TextInput input={element} {...field} />
    case 'checkboxes':
    case 'radio_buttons':
      return <CheckElement element={element} {...field} />
    default:
      return <span className="block-unknown">[{element.type}]</span>
  }
}
