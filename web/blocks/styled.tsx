import type { RichTextText } from '@slack/types'
import type { ReactNode } from 'react'
import { InlineCode } from '../mrkdwn/inline-code.tsx'

export function styled(text: string, style: RichTextText['style']): ReactNode {
  let words: ReactNode = text
  if (style?.code) words = <InlineCode text={text} />
  if (style?.bold) words = <b>{words}</b>
  if (style?.italic) words = <i>{words}</i>
  if (style?.strike) words = <s>{words}</s>
  if (style?.underline) words = <u>{words}</u>
  return words
}
