import { emojiOf } from './emoji.ts'
import { InlineCode } from './inline-code.tsx'
import { ChannelMention, UserMention } from './mention.tsx'
import { OutsideLink } from './outside-link.tsx'
import { parseMrkdwn, type Span } from './parse-mrkdwn.ts'

export function Mrkdwn({ text }: { text: string }) {
  return <Spans spans={parseMrkdwn(text)} />
}

function Spans({ spans }: { spans: readonly Span[] }) {
  // The text is read anew as a whole whenever it changes, so places are keys enough.
  return spans.map((span, index) => <OneSpan key={index} span={span} />)
}

function OneSpan({ span }: { span: Span }) {
  switch (span.kind) {
    case 'text':
      return span.text
    case 'code':
      return <InlineCode text={span.text} />
    case 'pre':
      return <pre>{span.text}</pre>
    case 'emoji':
      return emojiOf(span.name)
    case 'user':
      return <UserMention id={span.name} />
    case 'channel':
      return <ChannelMention name={span.name} />
    case 'broadcast':
      return <span className="mention">@{span.name}</span>
    case 'link':
      return <OutsideLink url={span.url}>{span.text}</OutsideLink>
    case 'bold':
      return (
        <b>
          <Spans spans={span.inside} />
        </b>
      )
    case 'italic':
      return (
        <i>
          <Spans spans={span.inside} />
        </i>
      )
    case 'strike':
      return (
        <s>
          <Spans spans={span.inside} />
        </s>
      )
    case 'quote':
      return (
        <blockquote>
          <Spans spans={span.inside} />
        </blockquote>
      )
  }
}
