import { describe, expect, test } from '@jest/globals'
import type { Rich } from '../../../src/i18n/message.ts'
import type { Reply, ReplyNode } from '../../../src/reply/reply.ts'
import { renderMarkdown } from '../../../src/surfaces/terminal/render-markdown.ts'
import { keepsRendererContract, replyNamed } from '../renderer-contract.ts'

/** What is left for the reader once Markdown has been read: enough of it for our own output. */
function read(markdown: string): string {
  let fence = ''
  const lines = markdown.split('\n').flatMap((line) => {
    const [, indent = '', run = ''] = /^( *)(`{3,})/.exec(line) ?? []
    if (run && (fence === '' || run === fence)) {
      fence = fence ? '' : run
      return []
    }
    if (fence) return [line.slice(indent.length > 0 ? 0 : 0).replace(/^ {3}/, '')]
    return [line.replace(/<!-- -->|<\/?sub>/g, '').replace(/\\([!-/:-@[-`{-~])/g, '$1')]
  })
  return lines.join('\n')
}

function draw(...nodes: ReplyNode[]): string {
  const reply: Reply = { lang: 'en', outcome: 'diagnosed', title: 'Title', nodes }
  return renderMarkdown(reply)
}

describe('Markdown', () => {
  keepsRendererContract((reply) => read(renderMarkdown(reply)))

  test('fences a quote with more back-ticks than it has', () => {
    const quote = draw({ kind: 'quote', text: 'a\n````\nb', caption: [{ kind: 'text', text: 'Event' }] })

    expect(quote).toContain('\n`````text\na\n````\nb\n`````\n')
  })

  test.each([
    ['*b* _c_', '\\*b\\* \\_c\\_'],
    ['<img src=x>', '\\<img src=x\\>'],
    ['[a](b)', '\\[a\\]\\(b\\)'],
    ['a | b', 'a \\| b'],
    ['@octocat', '@<!-- -->octocat'],
    ['https://evil.example', 'https://<!-- -->evil.example'],
    ['1. no list', '1\\. no list'],
    ['- no list', '\\- no list'],
    ['# no heading', '\\# no heading'],
    ['&lt;', '\\&lt;'],
  ])('prose stays prose: %s', (text, expected) => {
    expect(draw({ kind: 'paragraph', text: [{ kind: 'text', text }] })).toContain(`\n${expected}\n`)
  })

  test('prose that goes on behind a code span begins no line', () => {
    const text: Rich = [
      { kind: 'code', text: 'causes' },
      { kind: 'text', text: ': lists all' },
    ]

    expect(draw({ kind: 'paragraph', text })).toContain('\n`causes`: lists all\n')
  })

  test.each([
    ['plain', '`plain`'],
    ['a`b', '``a`b``'],
    ['`a`', '`` `a` ``'],
    ['a\nb', '`a b`'],
  ])('code span %j', (text, expected) => {
    expect(draw({ kind: 'paragraph', text: [{ kind: 'code', text }] })).toContain(`\n${expected}\n`)
  })

  test('a link cannot break out of its target', () => {
    const url = 'https://docs.example/a b>(c)'

    expect(draw({ kind: 'note', text: [{ kind: 'link', text: 'Read on', url }] })).toContain(
      '[Read on](<https://docs.example/a%20b%3E(c)>)',
    )
  })

  test('a step keeps its commands inside the list', () => {
    expect(renderMarkdown(replyNamed('long text'))).toMatch(/\n {3}```sh\n {3}gcloud .*\n {3}```\n/)
  })
})
