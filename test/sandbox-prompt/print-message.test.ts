import { expect, test } from '@jest/globals'
import type { ReplyNode } from '../../src/reply/reply.ts'
import { printMessage } from '../../src/sandbox-prompt/print-message.ts'
import { renderBlocks } from '../../src/surfaces/slack/render-blocks.ts'

const asSent = (blocks: object): { type: string }[] => JSON.parse(JSON.stringify(blocks))
const print = (...nodes: ReplyNode[]) =>
  printMessage({ text: '', blocks: asSent(nodes.flatMap(renderBlocks)) })

test.each<[ReplyNode, string]>([
  [{ kind: 'heading', text: [{ kind: 'text', text: 'DNS' }] }, 'DNS'],
  [
    {
      kind: 'paragraph',
      text: [
        { kind: 'code', text: 'a_b' },
        { kind: 'link', text: 'page', url: 'https://e.test/' },
      ],
    },
    '`a_b`page <https://e.test/>',
  ],
  [
    { kind: 'list', items: [[{ kind: 'text', text: 'one' }], [{ kind: 'text', text: 'two' }]] },
    '  • one\n  • two',
  ],
  [{ kind: 'quote', text: 'a\nb', caption: [{ kind: 'text', text: 'Log' }] }, 'Log\n\n    a\n    b'],
  [
    {
      kind: 'note',
      text: [
        { kind: 'strong', text: 'Sure' },
        { kind: 'text', text: ' of <x> & y' },
      ],
    },
    'Sure of <x> & y',
  ],
])('%j is printed plainly', (node, text) => {
  expect(print(node)).toBe(text.trim())
})

test('without blocks the text is printed, unescaped', () => {
  expect(printMessage({ text: '&lt;!here&gt; &amp; co', blocks: [] })).toBe('<!here> & co')
})

test('nothing that a terminal would obey is printed', () => {
  const quote = { kind: 'quote', text: '\u001b[2Jcleared', caption: [] } as const

  expect(print(quote)).toBe('cleared')
})
