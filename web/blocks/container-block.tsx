import type { ContainerBlock as Container } from '@slack/types'
import type { ReactNode } from 'react'
import { RichText } from './rich-text.tsx'
import { plainText, TextObject } from './text-object.tsx'

/** Blocks under a title, which may be folded away. */
export function ContainerBlock({ block, children }: { block: Container; children: ReactNode }) {
  const { is_collapsible: isFoldable, default_collapsed: isFolded } = block
  if (!isFoldable)
    return (
      <div className="block-card">
        <Title block={block} />
        {children}
      </div>
    )
  return (
    <details className="block-card" open={!isFolded}>
      <summary>
        <Title block={block} />
      </summary>
      {children}
    </details>
  )
}

function Title({ block: { title, rich_text_title: rich, subtitle } }: { block: Container }) {
  return (
    <>
      {rich ? <RichText block={rich} /> : title && <b>{plainText(title)}</b>}{' '}
      {subtitle && (
        <small>
          <TextObject text={subtitle} />
        </small>
      )}
    </>
  )
}
