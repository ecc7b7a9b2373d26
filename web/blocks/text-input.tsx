import type { EmailInput, NumberInput, PlainTextInput, URLInput } from '@slack/types'
import { useInteraction } from './interaction.ts'
import { plainText } from './text-object.tsx'

type Input = PlainTextInput | EmailInput | URLInput | NumberInput
const types = {
  plain_text_input: 'text',
  email_text_input: 'email',
  url_text_input: 'url',
  number_input: 'text',
} as const

export function TextInput({
  input,
  blockId,
  labelledBy,
}: {
  input: Input
  blockId: string
  labelledBy?: string
}) {
  const { onField } = useInteraction()
  const { type, action_id: actionId = '', placeholder, initial_value: initial = '' } = input
  const shared = {
    className: 'field',
    'aria-labelledby': labelledBy,
    defaultValue: initial,
    placeholder: placeholder && plainText(placeholder),
    onChange: ({ target }: { target: { value: string } }) =>
      onField?.(blockId, actionId, { type, value: target.value || null }),
  }
  if (type === 'plain_text_input' && input.multiline) return <textarea rows={5} {...shared} />
  return <input type={types[type]} inputMode={type === 'number_input' ? 'numeric' : undefined} {...shared} />
}
