import type { EmailInput, NumberInput, PlainTextInput, URLInput } from '@slack/types'
import { fieldState } from './field-state.ts'
import type { FormField } from './form-field.ts'
import { useInteraction } from './interaction.ts'
import { plainText } from './text-object.tsx'

type Input = PlainTextInput | EmailInput | URLInput | NumberInput
type Given = { input: Input; blockId: string; field?: FormField | undefined }
const types = {
  plain_text_input: 'text',
  email_text_input: 'email',
  url_text_input: 'url',
  number_input: 'text',
} as const

export function TextInput({ input, blockId, field }: Given) {
  const { onField } = useInteraction()
  const { type, action_id: actionId = '', placeholder, initial_value: initial = '' } = input
  const shared = {
    ...field,
    ...(type === 'plain_text_input' && { minLength: input.min_length, maxLength: input.max_length }),
    className: 'field',
    defaultValue: initial,
    placeholder: placeholder && plainText(placeholder),
    onChange: ({ target }: { target: { value: string } }) =>
      onField?.(blockId, actionId, fieldState(type, target.value || null)),
  }
  if (type === 'plain_text_input' && input.multiline) return <textarea rows={5} {...shared} />
  return <input type={types[type]} inputMode={type === 'number_input' ? 'decimal' : undefined} {...shared} />
}
