import type { ContextBlock as Context } from '@slack/types'
import { Picture } from './image-block.tsx'
import { TextObject } from './text-object.tsx'

export function ContextBlock({ block }: { block: Context }) {
  return (
    <div className="block-context">
      {block.elements.map((element, index) => (
        <span key={index}>
          {element.type === 'image' ? <Picture image={element} /> : <TextObject text={element} />}
        </span>
      ))}
    </div>
  )
}
