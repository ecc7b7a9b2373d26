import type { KnownBlock } from '@slack/types'
import { ActionsBlock } from './actions-block.tsx'
import { ContextBlock } from './context-block.tsx'
import { ImageBlock } from './image-block.tsx'
import { InputBlock } from './input-block.tsx'
import { RichText } from './rich-text.tsx'
import { SectionBlock } from './section-block.tsx'
import { StandardMarkdown } from './standard-markdown.tsx'
import { plainText } from './text-object.tsx'

/** Block Kit as this page draws it; kinds that no app here sends appear by their names. */
export function Blocks({ blocks }: { blocks: readonly KnownBlock[] }) {
  return (
    <div className="blocks">
      {blocks.map((block, index) => (
        <Block key={block.block_id ?? index} block={block} />
      ))}
    </div>
  )
}

function Block({ block }: { block: KnownBlock }) {
  switch (block.type) {
    case 'header':
      return <h3 className="block-header">{plainText(block.text)}</h3>
    case 'divider':
      return <hr />
    case 'section':
      return <SectionBlock block={block} />
    case 'context':
      return <ContextBlock block={block} />
    case 'actions':
      return <ActionsBlock block={block} />
    case 'rich_text':
      return <RichText block={block} />
    case 'image':
      return <ImageBlock image={block} />
    case 'input':
      return <InputBlock block={block} />
    case 'markdown':
      return <StandardMarkdown text={block.text} />
    default:
      return <p className="block-unknown">[{block.type}]</p>
  }
}
