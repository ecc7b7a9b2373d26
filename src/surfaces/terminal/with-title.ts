import type { Rich } from '../../i18n/message.ts'
import type { Reply, ReplyNode } from '../../reply/reply.ts'

/** A reply's nodes below its title, unless they begin with one of their own; nothing is said twice. */
export function withTitle({ title, nodes }: Reply): readonly ReplyNode[] {
  const [first] = nodes
  if (first?.kind === 'heading' || (first && says(first, title))) return nodes
  const others = nodes.filter((node) => !says(node, title))
  return [{ kind: 'heading', text: [{ kind: 'text', text: title }] }, ...others]
}

function says(node: ReplyNode, words: string): boolean {
  return (node.kind === 'heading' || node.kind === 'paragraph') && plainText(node.text) === words
}

export function plainText(rich: Rich): string {
  return rich.map(({ text }) => text).join('')
}
