import type { VideoBlock as Video } from '@slack/types'
import { OutsideLink } from '../mrkdwn/outside-link.tsx'
import { plainText } from './text-object.tsx'

/** Nothing plays here, since nothing is loaded from other hosts: the title leads to the video. */
export function VideoBlock({ block }: { block: Video }) {
  const { title, title_url: titleUrl, video_url: url, alt_text: words, description } = block
  const from = [block.author_name, block.provider_name].filter(Boolean).join(' · ')
  return (
    <div className="block-card">
      <OutsideLink url={titleUrl ?? url}>▶ {plainText(title)}</OutsideLink>
      {from && <small>{from}</small>}
      <p>{description ? plainText(description) : words}</p>
    </div>
  )
}
