import type { Rich } from '../../i18n/message.ts'
import { displayWidth, isWide } from './display-width.ts'
import { type Piece, type PieceOptions, piecesOf } from './rich-pieces.ts'

export type WrapOptions = PieceOptions & { width: number }

const closing = /^[、。，．・：；？！）」』】〉》”’,.:;!?)\]»ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ]/
const opening = /[（「『【〈《“‘(«[]$/
/** French sets these apart by a space that must not become a line break. */
const setApart = /^[:;!?»]+$/

/** Lays a text out in lines of at most `width` columns; a word longer than that has its own line. */
export function wrapRich(rich: Rich, options: WrapOptions): string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const cluster of toClusters(piecesOf(rich, options))) {
    const width = displayWidth(cluster.map(withGap).join(''))
    const space = line && cluster[0]?.spaced ? ' ' : ''
    if (line && used + space.length + width > options.width) {
      lines.push(line)
      line = ''
      used = 0
    }
    const drawn = cluster.map((piece, index) =>
      withGap({ ...piece, text: options.paint.apply(piece.style, piece.text) }, index),
    )
    line += (line && space) + drawn.join('')
    used += (used && space.length) + width
  }
  return line ? [...lines, line] : lines
}

function withGap({ text, spaced }: Piece, index: number): string {
  return index > 0 && spaced ? ` ${text}` : text
}

/** Pieces in groups; a line may break before each group and nowhere else. */
function toClusters(pieces: readonly Piece[]): Piece[][] {
  const clusters: Piece[][] = []
  pieces.forEach((piece, index) => {
    const before = pieces[index - 1]
    const cluster = clusters.at(-1)
    if (cluster && before && !mayBreak(before, piece)) cluster.push(piece)
    else clusters.push([piece])
  })
  return clusters
}

function mayBreak(before: Piece, after: Piece): boolean {
  if (after.spaced) return !setApart.test(after.text) && !before.text.endsWith('«')
  const touchesWide = isWide([...before.text].at(-1) ?? '') || isWide([...after.text][0] ?? '')
  return touchesWide && !closing.test(after.text) && !opening.test(before.text)
}
