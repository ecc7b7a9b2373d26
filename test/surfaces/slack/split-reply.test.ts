import { describe, expect, test } from '@jest/globals'
import type { ReplyNode } from '../../../src/reply/reply.ts'
import { blockLimits } from '../../../src/surfaces/slack/block-limits.ts'
import { splitReply } from '../../../src/surfaces/slack/split-reply.ts'
import { longReply, replyOf, wordsOf } from './stub-slack.ts'

const worstCases: [string, ReplyNode[]][] = [
  ['thirty steps', longReply(30).nodes],
  [
    'two hundred notes',
    Array.from({ length: 200 }, () => ({ kind: 'note', text: [{ kind: 'text', text: 'n' }] })),
  ],
  ['one quote of 40,000 characters', [quote('"<&>'.repeat(10_000))]],
  [
    'a list of 500 items',
    [{ kind: 'list', items: Array.from({ length: 500 }, () => [code('x'.repeat(60))]) }],
  ],
  ['whales at every cut', [quote('🐳'.repeat(9000))]],
]

function quote(text: string): ReplyNode {
  return { kind: 'quote', text, caption: [{ kind: 'text', text: 'log' }] }
}
function code(text: string) {
  return { kind: 'code' as const, text }
}

test('a heading goes where the text below it goes', () => {
  const section: ReplyNode[] = [
    { kind: 'heading', text: [{ kind: 'text', text: 'Section' }] },
    quote('x'.repeat(1000)),
  ]
  const nodes = Array.from({ length: 40 }, () => section).flat()

  const parts = splitReply(replyOf('t', { nodes }), 4000)

  expect(parts.length).toBeGreaterThan(1)
  expect(parts.map((part) => part.at(-1)?.type)).not.toContain('header')
})

describe.each(worstCases)('%s', (_, nodes) => {
  const parts = splitReply(replyOf('t', { nodes }), 4000)

  test('fits into messages that Slack takes', () => {
    for (const part of parts) {
      expect(part.length).toBeLessThan(blockLimits.blocks)
      expect(JSON.stringify(part).length + 4000).toBeLessThan(blockLimits.allBlocks)
    }
  })

  test('loses nothing and tears no character', () => {
    const before = wordsOf(splitReply(replyOf('t', { nodes }), -1e9)).replaceAll('\n', '')
    const after = wordsOf(parts).replaceAll('\n', '')

    expect(after).toBe(before)
    expect(after.isWellFormed()).toBe(true)
  })
})

test('a list is cut between its items, never inside of one', () => {
  const item = [code('x'.repeat(60)), { kind: 'text' as const, text: ' and why' }]
  const items = Array.from({ length: 300 }, () => item)

  const blocks = splitReply(replyOf('t', { nodes: [{ kind: 'list', items }] }), 4000).flat()

  const lists = blocks.flatMap((block) => (block.type === 'rich_text' ? block.elements : []))
  expect(lists).toHaveLength(300)
  for (const list of lists) {
    expect(list).toMatchObject({ type: 'rich_text_list', elements: [{ elements: [{}, {}] }] })
  }
})

test('a short reply is one part', () => {
  expect(splitReply(longReply(3))).toHaveLength(1)
})

test('parts begin with a step', () => {
  const parts = splitReply(longReply(30))

  expect(parts.length).toBeGreaterThan(1)
  for (const [first] of parts) expect(wordsOf(first)).toMatch(/^◻ \n\d+\. /)
})

describe('what could not be seen', () => {
  const unseen: ReplyNode[] = [
    { kind: 'heading', text: [{ kind: 'text', text: 'Unseen' }], stays: true },
    { kind: 'list', items: [[{ kind: 'text', text: 'events of the pod' }]] },
  ]
  const verdict: ReplyNode = { kind: 'heading', text: [{ kind: 'text', text: 'Verdict' }] }
  const steps = longReply(30).nodes
  const nodes = [verdict, ...steps, ...unseen]

  test('is told in the first message, below the first steps', () => {
    const [first = [], ...rest] = splitReply(replyOf('t', { nodes }), 4000)

    expect(wordsOf(first)).toMatch(/^Verdict[^]*1\. [^]*2\. [^]*Unseen\nevents of the pod\n?$/)
    expect(rest.length).toBeGreaterThan(0)
    expect(wordsOf(rest)).not.toContain('Unseen')
    expect(JSON.stringify(first).length + 4000).toBeLessThan(blockLimits.allBlocks)
    expect(first.length).toBeLessThan(blockLimits.blocks)
  })

  test('costs no step', () => {
    const steps = wordsOf(splitReply(replyOf('t', { nodes }), 4000).flat()).match(/^\d+\. /gm)

    expect(steps?.map(Number.parseFloat)).toEqual(Array.from({ length: 30 }, (_, index) => index + 1))
  })

  test('stands where it stood in a reply of one message', () => {
    const [only = [], ...rest] = splitReply(replyOf('t', { nodes: [verdict, ...unseen, verdict] }))

    expect(rest).toEqual([])
    expect(wordsOf(only)).toMatch(/^Verdict\nUnseen\nevents of the pod\nVerdict\n?$/)
  })

  test('never pushes the cause out of the first message', () => {
    const items = Array.from({ length: 30 }, () => [code('x'.repeat(60))])
    const long: ReplyNode[] = [unseen[0] ?? verdict, { kind: 'list', items }]
    const [first = []] = splitReply(
      replyOf('t', { nodes: [verdict, quote('y'.repeat(7000)), ...long] }),
      4000,
    )

    expect(wordsOf(first)).toMatch(/^Verdict/)
    expect(wordsOf(first)).not.toContain('Unseen')
  })
})
