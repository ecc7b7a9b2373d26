import type { KnownBlock } from '@slack/types'
import { ActionsBlock } from './actions-block.tsx'
import { AlertBlock } from './alert-block.tsx'
import { CardBlock } from './card-block.tsx'
import { ContainerBlock } from './container-block.tsx'
import { ContextBlock } from './context-block.tsx'
import { ImageBlock } from './image-block.tsx'
import { InputBlock } from './input-block.tsx'
import { PlanBlock, TaskCard } from './plan-block.tsx'
import { RichText } from './rich-text.tsx'
import { SectionBlock } from './section-block.tsx'
import { StandardMarkdown } from './standard-markdown.tsx'
import { TableBlock } from './table-block.tsx'
import { plainText } from './text-object.tsx'
import { VideoBlock } from './video-block.tsx'

/** Block Kit as this page draws it; kinds that it does not know appear by their names. */
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
    case 'context_actions':
      return <ActionsBlock block={block} />
    case 'rich_text':
      return <RichText block={block} />
    case 'image':
      return <ImageBlock image={block} />
    case 'input':
      return <InputBlock block={block} />
    case 'markdown':
      return <StandardMarkdown text={block.text} />
    case 'table':
      return <TableBlock rows={block.rows} columns={block.column_settings ?? []} />
    case 'data_table':
      return <TableBlock rows={block.rows} caption={block.caption} />
    case 'alert':
      return <AlertBlock block={block} />
    case 'card':
      return <CardBlock card={block} />
    case 'carousel':
      return block.elements.map((card, index) => <CardBlock key={index} card={card} />)
    case 'container':
      return (
        <ContainerBlock block={block}>
          <Blocks blocks={block.child_blocks} />
        </ContainerBlock>
      )
    case 'plan':
      return <PlanBlock block={block} />
    case 'task_card':
      return <TaskCard task={block} />
    case 'video':
      return <VideoBlock block={block} />
    default:
      return <p className="block-unknown">[{block.type}]</p>
  }
}
