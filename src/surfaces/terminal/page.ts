import type { Rich } from '../../i18n/message.ts'
import { displayWidth } from './display-width.ts'
import type { Paint, Style } from './paint.ts'
import { wrapRich } from './wrap-rich.ts'

/** What lines are written on: columns, the language whose line breaks hold, colours. */
export type Page = { width: number; lang: string; paint: Paint }

export function paragraph(rich: Rich, page: Page, style: Style = 'plain'): string[] {
  return wrapRich(rich, { ...page, style })
}

/** A paragraph behind a mark, its later lines set in as far. */
export function hang(mark: string, rich: Rich, page: Page, style: Style = 'plain'): string[] {
  const indent = displayWidth(mark)
  const lines = paragraph(rich, { ...page, width: page.width - indent }, style)
  return lines.map((line, index) => (index === 0 ? mark : ' '.repeat(indent)) + line)
}
