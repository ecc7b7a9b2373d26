import type { SectionBlock as Section } from '@slack/types'
import { Element } from './element.tsx'
import { Picture } from './image-block.tsx'
import { TextObject } from './text-object.tsx'

export function SectionBlock({ block }: { block: Section }) {
  const { text, fields, accessory, block_id: blockId = '' } = block
  return (
    <div className="block-section">
      <div className="block-section-words">
        {text && (
          <div className="words">
            <TextObject text={text} />
          </div>
        )}
        {fields && (
          <div className="block-fields">
            {fields.map((field, index) => (
              <div key={index} className="words">
                <TextObject text={field} />
              </div>
            ))}
          </div>
        )}
      </div>
      {accessory &&
        (accessory.type === 'image' ? (
          <Picture image={accessory} />
        ) : (
          <Element element={accessory} blockId={blockId} />
        ))}
    </div>
  )
}
