import type { ActionsBlock as Actions, ContextActionsBlock } from '@slack/types'
import { Element } from './element.tsx'

export function ActionsBlock({ block }: { block: Actions | ContextActionsBlock }) {
  return (
    <div className="block-actions">
      {block.elements.map((element, index) => (
        <Element key={index} element={element} blockId={block.block_id ?? ''} />
      ))}
    </div>
  )
}
