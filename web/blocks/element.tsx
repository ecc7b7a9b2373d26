import type {
  ActionsBlockElement,
  ContextActionsBlockElement,
  InputBlockElement,
  SectionBlockAccessory,
} from '@slack/types'
import { ButtonElement } from './button-element.tsx'
import { CheckElement } from './check-element.tsx'
import { DateInput } from './date-input.tsx'
import { ExternalSelect } from './external-select.tsx'
import { FeedbackButtons } from './feedback-buttons.tsx'
import type { FormField } from './form-field.ts'
import { OptionSelect } from './option-select.tsx'
import { OverflowMenu } from './overflow-menu.tsx'
import { TeamSelect } from './team-select.tsx'
import { TextInput } from './text-input.tsx'

export type AnyElement =
  | ActionsBlockElement
  | ContextActionsBlockElement
  | InputBlockElement
  | Exclude<SectionBlockAccessory, { type: 'image' }>
type Given = { element: AnyElement; blockId: string; field?: FormField | undefined }

/** An element that people act on; in a form it stands under the label of its block. */
export function Element({ element, blockId, field }: Given) {
  const place = { blockId, field }
  switch (element.type) {
    case 'button':
    case 'workflow_button':
    case 'icon_button':
      return <ButtonElement button={element} blockId={blockId} />
    case 'feedback_buttons':
      return <FeedbackButtons element={element} blockId={blockId} />
    case 'overflow':
      return <OverflowMenu overflow={element} blockId={blockId} />
    case 'static_select':
      return <OptionSelect select={element} {...place} />
    case 'external_select':
      return <ExternalSelect select={element} {...place} />
    case 'users_select':
    case 'channels_select':
    case 'conversations_select':
      return <TeamSelect select={element} {...place} />
    case 'plain_text_input':
    case 'email_text_input':
    case 'url_text_input':
    case 'number_input':
      return <TextInput input={element} {...place} />
    case 'datepicker':
    case 'timepicker':
    case 'datetimepicker':
      return <DateInput input={element} {...place} />
    case 'checkboxes':
    case 'radio_buttons':
    case 'multi_static_select':
      return <CheckElement element={element} {...place} />
    default:
      return <span className="block-unknown">[{element.type}]</span>
  }
}
