import type { types } from '@slack/bolt'
import type { Reply, ReplyNode } from '../../reply/reply.ts'
import { blockLimits, reservedBlocks, reservedCharacters } from './block-limits.ts'
import { renderBlocks } from './render-blocks.ts'

type Block = types.KnownBlock
type Line = types.RichTextBlock['elements'][number]

type Group = { blocks: Block[]; stays: boolean }

/**
 * The blocks of a reply, cut between nodes (a step is one node) so that each part fits in one message
 * together with controls that take `controlCharacters`.
 */
export function splitReply(reply: Reply, controlCharacters = 0): Block[][] {
  const room = blockLimits.allBlocks - reservedCharacters - controlCharacters
  const fits = (blocks: Block[]) =>
    blocks.length <= blockLimits.blocks - reservedBlocks && JSON.stringify(blocks).length <= room
  const groups = groupsOf(reply.nodes)
  const whole = groups.flatMap(({ blocks }) => blocks)
  if (fits(whole)) return whole.length > 0 ? [whole] : []
  const inPieces = (some: readonly Group[]) =>
    some.flatMap(({ blocks }) => (fits(blocks) ? [blocks] : breakGroup(blocks)))
  const staying = groups.filter(({ stays }) => stays).flatMap(({ blocks }) => blocks)
  const passing = inPieces(groups.filter(({ stays }) => !stays))
  // What stays may not push out what comes first: the cause.
  if (!fits([...(passing[0] ?? []), ...staying])) return fill(inPieces(groups), fits, [])
  return fill(passing, fits, staying)
}

/** As many pieces into each part as fit; the first part ends with what stays in it. */
function fill(pieces: readonly Block[][], fits: (blocks: Block[]) => boolean, staying: Block[]): Block[][] {
  const parts: Block[][] = []
  for (const piece of pieces) {
    const last = parts.at(-1)
    const kept = parts.length > 1 ? [] : staying
    if (last && fits([...last, ...piece, ...kept])) last.push(...piece)
    else if (piece.length > 0) parts.push([...piece])
  }
  parts[0]?.push(...staying)
  return parts
}

/** A heading belongs to what stands below it: alone at the end of a part it would announce nothing. */
function groupsOf(nodes: readonly ReplyNode[]): Group[] {
  const groups: Group[] = []
  nodes.forEach((node, index) => {
    const blocks = renderBlocks(node)
    if (nodes[index - 1]?.kind === 'heading') groups.at(-1)?.blocks.push(...blocks)
    else groups.push({ blocks: [...blocks], stays: node.kind === 'heading' && node.stays === true })
  })
  return groups
}

/** Only a node that is too long for any message is cut inside: between its lines, and long texts in pieces. */
function breakGroup(group: Block[]): Block[][] {
  return group.flatMap((block) => {
    if (block.type !== 'rich_text') return [[block]]
    return block.elements.flatMap(breakLine).map((line): Block[] => [{ type: 'rich_text', elements: [line] }])
  })
}

const pieceLength = 2500

function breakLine(line: Line): Line[] {
  if (JSON.stringify(line).length <= pieceLength) return [line]
  if (line.type === 'rich_text_preformatted') {
    return pieces(line.elements).map((elements) => ({ ...line, elements }))
  }
  if (line.type === 'rich_text_section') {
    return pieces(line.elements).map((elements) => ({ ...line, elements }))
  }
  if (line.type === 'rich_text_list') return line.elements.flatMap((item) => breakItem(item, line))
  return [line]
}

/** An item goes on looking like one, as long as it needs no cut itself. */
function breakItem(item: types.RichTextSection, list: types.RichTextList): Line[] {
  const lines = breakLine(item)
  return lines.length === 1 ? [{ ...list, elements: [item] }] : lines
}

/** Runs of elements that are short enough; a text element that is too long becomes several. */
function pieces<Element extends types.RichTextElement>(elements: Element[]): Element[][] {
  return elements.flatMap((element) => {
    if (element.type !== 'text') return [[element]]
    return chunks(element.text).map((text) => [{ ...element, text }])
  })
}

function chunks(text: string): string[] {
  return text.match(new RegExp(`[^]{1,${pieceLength}}`, 'gu')) ?? []
}
