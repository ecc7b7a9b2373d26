import { z } from 'zod'
import { printable } from '../surfaces/printable.ts'
import type { Message } from './people-client.ts'

const Style = z.object({ bold: z.boolean().optional(), code: z.boolean().optional() }).optional()
const Leaf = z.object({
  type: z.string(),
  text: z.string().optional(),
  url: z.string().optional(),
  user_id: z.string().optional(),
  style: Style,
})
const Line = z.object({ type: z.string(), elements: z.array(z.looseObject({ type: z.string() })) })
const Text = z.object({ text: z.string() })
const Control = z.looseObject({
  text: z.unknown().optional(),
  placeholder: z.unknown().optional(),
  options: z.array(z.looseObject({ text: z.unknown() })).optional(),
})
const Elements = z.array(z.looseObject({ type: z.string(), text: z.unknown() }))

/** A Slack message as plain text, drawn from the blocks that the bot really sent. */
export function printMessage({ blocks, text }: Pick<Message, 'blocks' | 'text'>): string {
  const drawn = blocks.map(printBlock).filter((block) => block !== '')
  const all = drawn.length > 0 ? drawn.join('\n\n') : unescape(text)
  return printable(all)
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

function printBlock(block: Message['blocks'][number]): string {
  const elements = block['elements']
  if (block.type === 'header' || block.type === 'section') return unescape(textOf(block['text']))
  if (block.type === 'context')
    return Elements.parse(elements)
      .map(({ text }) => mrkdwn(text))
      .join('\n')
  if (block.type === 'actions')
    return z
      .array(Control)
      .parse(elements)
      .map((control) => `[ ${controlText(control)} ]`)
      .join('  ')
  if (block.type === 'rich_text') return z.array(Line).parse(elements).map(printLine).join('\n')
  return ''
}

/** A button's words; of a menu what stands on it, or its entries where nothing does. */
function controlText({ text, placeholder, options = [] }: z.infer<typeof Control>): string {
  const words = textOf(text ?? placeholder)
  return words || options.map((option) => textOf(option.text)).join(' | ')
}

function printLine({ type, elements }: z.infer<typeof Line>): string {
  if (type === 'rich_text_list')
    return z
      .array(Line)
      .parse(elements)
      .map((item) => `  • ${printLine(item)}`)
      .join('\n')
  const text = z
    .array(Leaf)
    .parse(elements)
    .map((leaf) => printLeaf(leaf, type))
    .join('')
  return type === 'rich_text_preformatted' ? indent(text) : text
}

function printLeaf({ text = '', url, user_id: user, style }: z.infer<typeof Leaf>, line: string): string {
  if (user !== undefined) return `@${user}`
  if (url !== undefined) return text && text !== url ? `${text} <${url}>` : url
  return style?.code && line !== 'rich_text_preformatted' ? `\`${text}\`` : text
}

function indent(text: string): string {
  return ['', ...text.split('\n').map((line) => `    ${line}`), ''].join('\n')
}

function textOf(value: unknown): string {
  const nested = z.object({ text: Text }).safeParse({ text: value })
  if (nested.success) return nested.data.text.text
  return typeof value === 'string' ? value : ''
}

/** A text object's own text, or the element's; links as the terminal shows them. */
function mrkdwn(value: unknown): string {
  const text = textOf(value).replace(/(^|[^\w`])\*([^*\n]+)\*/g, '$1$2')
  return unescape(text.replace(/<([^|>]+)\|([^>]+)>/g, '$2 <$1>'))
}

function unescape(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}
