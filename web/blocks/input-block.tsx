import type { InputBlock as Input } from '@slack/types'
import { useId } from 'react'
import { Element } from './element.tsx'
import { useInteraction } from './interaction.ts'
import { plainText } from './text-object.tsx'

export function InputBlock({ block }: { block: Input }) {
  const { errors } = useInteraction()
  const id = useId()
  const blockId = block.block_id ?? ''
  const error = errors?.[blockId]
  return (
    <div className="block-input">
      <label id={id}>{plainText(block.label)}</label>
      <Element element={block.element} blockId={blockId} labelledBy={id} />
      {block.hint && <small>{plainText(block.hint)}</small>}
      {error && (
        <p role="alert" className="field-error">
          {error}
        </p>
      )}
    </div>
  )
}
