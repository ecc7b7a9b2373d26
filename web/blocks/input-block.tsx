import type { InputBlock as Input } from '@slack/types'
import { useId } from 'react'
import { useSandbox } from '../state/sandbox.ts'
import { Element } from './element.tsx'
import type { FormField } from './form-field.ts'
import { useInteraction } from './interaction.ts'
import { plainText } from './text-object.tsx'

export function InputBlock({ block }: { block: Input }) {
  const { say } = useSandbox()
  const { errors } = useInteraction()
  const id = useId()
  const { block_id: blockId = '', element, hint, optional = false } = block
  const error = errors?.[blockId]
  const [labelId, hintId, errorId] = [`${id}-label`, `${id}-hint`, `${id}-error`]
  const describedBy = [hint && hintId, error && errorId].filter(Boolean).join(' ')
  const field: FormField = {
    id,
    'aria-labelledby': labelId,
    ...(describedBy && { 'aria-describedby': describedBy }),
    ...(error && { 'aria-invalid': true }),
    ...(!optional && { required: true }),
  }
  return (
    <div className="block-input">
      <label id={labelId} htmlFor={id}>
        {plainText(block.label)} {optional && <small>{say('optional')}</small>}
      </label>
      <Element element={element} blockId={blockId} field={field} />
      {hint && <small id={hintId}>{plainText(hint)}</small>}
      {error && (
        <p id={errorId} role="alert" className="field-error">
          {error}
        </p>
      )}
    </div>
  )
}
