import { entriesOf, listOf, textOf } from './unknown-json.ts'

/** Deeper than any client nests its blocks; a message that goes on is not read further. */
const deepest = 12

/** The words of a rich text block as a reader sees them; preformatted text and lists on lines of their own. */
export function flattenRichText(value: unknown, depth = 0): string {
  const { type, text, url, elements, unicode, name, fallback } = entriesOf(value)
  if (depth > deepest) return ''
  switch (type) {
    case 'text':
      return textOf(text)
    case 'link':
      return textOf(text) || textOf(url)
    case 'emoji':
      return emojiOf(textOf(unicode)) || `:${textOf(name)}:`
    case 'date':
      return textOf(fallback)
    default:
      return flattenElements(type, listOf(elements), depth)
  }
}

function flattenElements(type: unknown, elements: readonly unknown[], depth: number): string {
  const words = elements.map((element) => flattenRichText(element, depth + 1))
  if (type === 'rich_text_list') return words.map((item) => `\n• ${item}`).join('')
  if (type === 'rich_text_preformatted' || type === 'rich_text_quote') return `\n${words.join('')}\n`
  return words.join(type === 'rich_text' ? '\n' : '')
}

/** Slack gives an emoji's code points in hexadecimal, joined by dashes. */
function emojiOf(unicode: string): string {
  const points = unicode.split('-').map((point) => Number.parseInt(point, 16))
  return points.every((point) => point > 0 && point <= 0x10ffff) ? String.fromCodePoint(...points) : ''
}
