import type { RichTextBlock, RichTextBlockElement, RichTextElement } from '@slack/types'
import { emojiOf } from '../mrkdwn/emoji.ts'
import { ChannelMention, UserMention } from '../mrkdwn/mention.tsx'
import { OutsideLink } from '../mrkdwn/outside-link.tsx'
import { CopyableCode } from './copyable-code.tsx'
import { styled } from './styled.tsx'

export function RichText({ block }: { block: RichTextBlock }) {
  return (
    <div className="block-rich">
      {block.elements.map((part, index) => (
        <Part key={index} part={part} />
      ))}
    </div>
  )
}

function Part({ part }: { part: RichTextBlockElement }) {
  switch (part.type) {
    case 'rich_text_section':
      return (
        <div className="words">
          <Leaves elements={part.elements} />
        </div>
      )
    case 'rich_text_quote':
      return (
        <blockquote>
          <Leaves elements={part.elements} />
        </blockquote>
      )
    case 'rich_text_preformatted':
      return <CopyableCode text={part.elements.map(textOf).join('')} />
    case 'rich_text_list': {
      const List = part.style === 'ordered' ? 'ol' : 'ul'
      return (
        <List className={`rich-list indent-${part.indent ?? 0}`}>
          {part.elements.map((item, index) => (
            <li key={index}>
              <Part part={item} />
            </li>
          ))}
        </List>
      )
    }
  }
}

function Leaves({ elements }: { elements: readonly RichTextElement[] }) {
  return elements.map((element, index) => <Leaf key={index} element={element} />)
}

function Leaf({ element }: { element: RichTextElement }) {
  switch (element.type) {
    case 'link':
      return <OutsideLink url={element.url}>{styled(textOf(element), element.style)}</OutsideLink>
    case 'date':
      if (!element.url) return textOf(element)
      return <OutsideLink url={element.url}>{textOf(element)}</OutsideLink>
    case 'user':
      return <UserMention id={element.user_id} />
    case 'channel':
      return <ChannelMention name={element.channel_id} />
    case 'usergroup':
    case 'team':
    case 'broadcast':
      return <span className="mention">{textOf(element)}</span>
    default:
      return styled(textOf(element), element.style)
  }
}

/** What stays of an element where nothing is formatted. */
function textOf(element: RichTextElement): string {
  switch (element.type) {
    case 'text':
      return element.text
    case 'link':
      return element.text || element.url
    case 'emoji':
      return emojiOf(element.name, element.unicode)
    case 'date':
      return element.fallback ?? new Date(element.timestamp * 1000).toISOString()
    case 'color':
      return element.value
    case 'user':
      return `@${element.user_id}`
    case 'channel':
      return `#${element.channel_id}`
    case 'usergroup':
      return `@${element.usergroup_id}`
    case 'team':
      return `@${element.team_id}`
    case 'broadcast':
      return `@${element.range}`
  }
}
