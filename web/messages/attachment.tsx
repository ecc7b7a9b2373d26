import type { KnownBlock, MessageAttachment } from '@slack/types'
import { Blocks } from '../blocks/blocks.tsx'
import { Mrkdwn } from '../mrkdwn/mrkdwn.tsx'
import { OutsideLink } from '../mrkdwn/outside-link.tsx'
import { toneOf } from './tone-of.ts'

/** The older way to format a message, which most alerting tools still use. */
export function Attachment({ attachment }: { attachment: MessageAttachment }) {
  const {
    pretext,
    color,
    title,
    title_link: link,
    author_name: author,
    text,
    fields,
    footer,
    fallback,
  } = attachment
  const blocks = attachment.blocks?.filter((block): block is KnownBlock => 'type' in block)
  return (
    <>
      {pretext && (
        <div className="words">
          <Mrkdwn text={pretext} />
        </div>
      )}
      <div className={`attachment tone-${toneOf(color)}`}>
        {author && <div className="attachment-small">{author}</div>}
        {title && (
          <div className="attachment-title">
            {link ? <OutsideLink url={link}>{title}</OutsideLink> : <Mrkdwn text={title} />}
          </div>
        )}
        {text && (
          <div className="words">
            <Mrkdwn text={text} />
          </div>
        )}
        {fields && (
          <dl className="attachment-fields">
            {fields.map(({ title: label, value }, index) => (
              <div key={index}>
                <dt>
                  <Mrkdwn text={label} />
                </dt>
                <dd className="words">
                  <Mrkdwn text={value} />
                </dd>
              </div>
            ))}
          </dl>
        )}
        {!pretext && !title && !text && !fields && !blocks && fallback}
        {blocks && <Blocks blocks={blocks} />}
        {footer && <div className="attachment-small">{footer}</div>}
      </div>
    </>
  )
}
