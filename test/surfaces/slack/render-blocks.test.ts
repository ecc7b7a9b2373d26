import { describe, expect, test } from '@jest/globals'
import type { Rich } from '../../../src/i18n/message.ts'
import type { ReplyNode } from '../../../src/reply/reply.ts'
import { blockLimits } from '../../../src/surfaces/slack/block-limits.ts'
import { fallbackText, renderBlocks } from '../../../src/surfaces/slack/render-blocks.ts'
import { wordsOf } from './stub-slack.ts'

const hostile = [
  '<!channel> <!here> <@U0123> <https://evil.example|click>',
  '*bold* _italic_ ~gone~ `code` ```fence```',
  '> quote\n• list :tada: &amp; &lt;',
  '*'.repeat(3500),
]
const say = (text: string): Rich => [{ kind: 'text', text }]

const nodesWith = (text: string): ReplyNode[] => [
  { kind: 'heading', text: say(text) },
  { kind: 'paragraph', text: [...say(text), { kind: 'code', text }, { kind: 'strong', text }] },
  { kind: 'facts', rows: [{ label: 'Image', value: say(text) }] },
  { kind: 'quote', text, caption: say(text) },
  { kind: 'list', items: [say(text)] },
  {
    kind: 'step',
    number: 1,
    mark: 'culprit',
    markLabel: 'this is it',
    title: say(text),
    body: say(text),
    commands: [{ text, fillIn: say(text) }],
    warning: say(text),
  },
  { kind: 'note', text: say(text) },
]

const turnedAround = 'gcr.io/\u202eexe.sj\u202c\u0007\u001b[31mred\u2066'

test.each(nodesWith(turnedAround))('nothing turns the words of a $kind around', (node) => {
  const words = wordsOf(renderBlocks(node))

  expect(words).toContain('gcr.io/exe.sjred')
  expect(words).not.toMatch(/[\u0007\u001b\u202a-\u202e\u2066-\u2069]/)
})

test('nor those of a notification', () => {
  expect(fallbackText(turnedAround)).toBe('gcr.io/exe.sjred')
})

test('a quote of nothing but such characters is an empty one', () => {
  const [block] = renderBlocks({ kind: 'quote', caption: [], text: '\u202e\u0007' })

  expect(block).toMatchObject({ elements: [{ elements: [{ type: 'text', text: ' ' }] }] })
})

describe.each(hostile)('hostile text %#', (text) => {
  test.each(nodesWith(text))('stays text in a $kind', (node) => {
    const blocks = renderBlocks(node)

    const parsed = parsedTexts(blocks)
    expect(parsed.length > 0 ? unescape(wordsOf(blocks)) : wordsOf(blocks)).toContain(text)
    expect(parsed.filter(({ text }) => /[<>*_~`]/.test(text))).toEqual([])
  })
})

/** Texts that Slack would parse: every mrkdwn object. */
function parsedTexts(value: unknown): { text: string }[] {
  if (Array.isArray(value)) return value.flatMap(parsedTexts)
  if (typeof value !== 'object' || value === null) return []
  if ('type' in value && value.type === 'mrkdwn' && 'text' in value) return [{ text: String(value.text) }]
  return Object.values(value).flatMap(parsedTexts)
}

function unescape(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}

test('only blocks that every client draws are used', () => {
  const kinds = nodesWith('words')
    .flatMap(renderBlocks)
    .map((block) => block.type)

  expect([...new Set(kinds)].sort()).toEqual(['context', 'header', 'rich_text'])
})

test('a plain heading is a header without emoji, a long one is bold text', () => {
  const [short] = renderBlocks({ kind: 'heading', text: say('Short') })
  const [long] = renderBlocks({ kind: 'heading', text: say('x'.repeat(blockLimits.headerText + 1)) })

  expect(short).toEqual({ type: 'header', text: { type: 'plain_text', text: 'Short', emoji: false } })
  expect(long?.type).toBe('rich_text')
})

test('a note without formatting characters is small print that Slack does not linkify', () => {
  const [note] = renderBlocks({ kind: 'note', text: say('Likely, since the log says so') })

  expect(note).toEqual({
    type: 'context',
    elements: [{ type: 'mrkdwn', text: 'Likely, since the log says so', verbatim: true }],
  })
})

test('a step shows its mark, and says it in words when evidence settled it', () => {
  const step = { kind: 'step', number: 2, title: say('Look'), body: say('Well') } as const

  expect(wordsOf(renderBlocks({ ...step, commands: [], mark: 'fine', markLabel: 'checked' }))).toContain('✅')
  expect(wordsOf(renderBlocks({ ...step, commands: [], mark: 'fine', markLabel: 'checked' }))).toContain(
    'checked',
  )
  expect(wordsOf(renderBlocks({ ...step, commands: [], mark: 'open' }))).not.toContain('checked')
})

test('a command is preformatted, exactly as it is to be pasted', () => {
  const command = "kubectl get pod 'a*b' -n '<none>' && echo \"`x`\""
  const [block] = renderBlocks({
    kind: 'step',
    number: 1,
    mark: 'open',
    markLabel: '',
    title: say('t'),
    body: say('b'),
    commands: [{ text: command }],
  })

  const lines = block?.type === 'rich_text' ? block.elements : []
  expect(lines.at(-1)).toEqual({
    type: 'rich_text_preformatted',
    elements: [{ type: 'text', text: command }],
  })
})

test('empty words leave no empty elements, which Slack refuses', () => {
  const blocks = nodesWith('').flatMap(renderBlocks)

  expect(JSON.stringify(blocks)).not.toMatch(/"elements":\[\]|"text":""/)
})

describe('fallbackText', () => {
  test('is escaped and within what Slack recommends', () => {
    const text = fallbackText('<!channel>'.repeat(1000))

    expect(text).not.toContain('<')
    expect(text.length).toBeLessThanOrEqual(blockLimits.fallbackText)
  })
})
