import type { Rich, Span } from '../../i18n/message.ts'
import { printable } from '../printable.ts'
import { isWide } from './display-width.ts'
import type { Paint, Style } from './paint.ts'

/** Text that no line break may divide, and whether a space stands before it. */
export type Piece = { text: string; style: Style; spaced: boolean }
export type PieceOptions = { lang: string; paint: Paint; style?: Style }

export function piecesOf(rich: Rich, options: PieceOptions): Piece[] {
  const pieces: Piece[] = []
  let spaced = false
  for (const span of rich) {
    const style = span.kind === 'text' ? (options.style ?? 'plain') : span.kind
    for (const word of textOf(span, options.paint).split(/([ \n]+)/)) {
      if (/^[ \n]+$/.test(word)) {
        spaced = true
        continue
      }
      for (const text of divide(word, options.lang)) {
        pieces.push({ text, style, spaced })
        spaced = false
      }
    }
  }
  return pieces
}

/** Without colours the back-ticks tell program text from prose. */
function textOf(span: Span, { colour }: Paint): string {
  const text = printable(span.text)
  if (span.kind === 'code') return colour ? text : `\`${text}\``
  return span.kind === 'link' && text !== span.url ? `${text} <${printable(span.url)}>` : text
}

/** Japanese has no spaces: its words are told apart by the segmenter. Other words stay whole. */
function divide(word: string, lang: string): string[] {
  if (word === '') return []
  if (![...word].some(isWide)) return [word]
  return [...new Intl.Segmenter(lang, { granularity: 'word' }).segment(word)].map(({ segment }) => segment)
}
