import type { RichTextText } from '@slack/types'
import type { ReactNode } from 'react'

export function styled(text: string, style: RichTextText['style']): ReactNode {
  let words: ReactNode = text
  if (style?.code) words = <code>{words}</code>
  if (style?.bold) words = <b>{words}</b>
  if (style?.italic) words = <i>{words}</i>
  if (style?.strike) words = <s>{words}</s>
  if (style?.underline) words = <u>{words}</u>
  return words
}
