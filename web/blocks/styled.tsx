import type { ReactNode } from 'react'

type Style = { bold?: boolean; italic?: boolean; strike?: boolean; code?: boolean } | undefined

export function styled(text: string, style: Style): ReactNode {
  let words: ReactNode = text
  if (style?.code) words = <code>{words}</code>
  if (style?.bold) words = <b>{words}</b>
  if (style?.italic) words = <i>{words}</i>
  if (style?.strike) words = <s>{words}</s>
  return words
}
