import type { types } from '@slack/bolt'
import { languages } from '../../src/i18n/languages.ts'

type Block = types.KnownBlock
type Piece = types.RichTextElement
type Section = types.RichTextBlock['elements'][number] | Piece
type Control = types.ActionsBlockElement | types.InputBlockElement | types.SectionBlockAccessory

/** What is read as one run of words: a line, a cell of a row, a button. */
export function linesOf(block: Block | types.Block): string[] {
  if (!isKnown(block)) return [`unknown block ${block.type}`]
  if (block.type === 'header') return [block.text.text]
  if (block.type === 'rich_text') return block.elements.flatMap(sectionLines)
  if (block.type === 'section') return sectionTexts(block)
  if (block.type === 'input')
    return [block.label.text, block.hint?.text ?? '', ...controlTexts(block.element)]
  if (block.type === 'context') return block.elements.flatMap((one) => ('text' in one ? [ofMrkdwn(one)] : []))
  return block.elements.flatMap(controlTexts)
}

/** Languages stand in menus and on buttons by their own names. */
function namesLanguage(value: string | undefined): boolean {
  const [word = ''] = value?.split(' ') ?? []
  return word === 'show' || languages.includes(word)
}

function controlTexts(control: Control): string[] {
  if (control.type === 'button') {
    if (namesLanguage(control.value)) return []
    return [control.text.text, control.accessibility_label].filter((text) => text !== undefined)
  }
  if (control.type === 'overflow') return control.options.map(({ text }) => text.text)
  if (control.type === 'external_select') return [control.placeholder?.text ?? '']
  if (control.type !== 'static_select') return [`unknown control ${control.type}`]
  const options = (control.options ?? []).filter(({ value }) => !namesLanguage(value))
  return [control.placeholder?.text ?? '', ...options.map(({ text }) => text.text)]
}

function sectionTexts({ text, fields = [], accessory }: types.SectionBlock): string[] {
  const texts = [...(text ? [text] : []), ...fields].map(ofMrkdwn)
  return [...texts, ...(accessory ? controlTexts(accessory) : [])]
}

type Known = Extract<Block, { type: (typeof known)[number] }>
const known = ['header', 'rich_text', 'context', 'actions', 'section', 'input'] as const

function isKnown(block: Block | types.Block): block is Known {
  return known.some((type) => type === block.type)
}

function sectionLines(element: Section): string[] {
  if (element.type === 'rich_text_list') return element.elements.flatMap(sectionLines)
  if (element.type !== 'rich_text_section') return []
  return element.elements.map(ofPiece).join('').split(betweenCells)
}

const betweenCells = '\u0000'

function ofPiece(piece: Piece): string {
  if (piece.type !== 'text') return piece.type === 'link' ? (piece.text ?? '') : ''
  if (piece.text === '\n' || piece.text === '  ') return betweenCells
  const isNumber = piece.style?.bold && /^\d+\. $/.test(piece.text)
  return piece.style?.code || isNumber ? piece.text.replace(/[^⟦⟧]/g, '') : piece.text
}

function ofMrkdwn({ type, text }: { type: string; text: string }): string {
  if (type === 'plain_text') return text
  return text
    .replace(/`[^`]*`/g, (code) => code.replace(/[^⟦⟧]/g, ''))
    .replace(/<[^|>]*\|([^>]*)>/g, '$1')
    .replace(/&(lt|gt|amp);/g, (_, name: string) => ({ lt: '<', gt: '>', amp: '&' })[name] ?? '')
}
