import { describe, expect, test } from '@jest/globals'
import { cutText, escapeMrkdwn, isMrkdwnSafe, toMrkdwn } from '../../../src/surfaces/slack/escape.ts'

describe('escapeMrkdwn', () => {
  test.each([
    ['<!channel>', '&lt;!channel&gt;'],
    ['<@U123> & <#C1|x>', '&lt;@U123&gt; &amp; &lt;#C1|x&gt;'],
    ['&lt;', '&amp;lt;'],
    ['"quoted" stays', '"quoted" stays'],
  ])('%s becomes %s', (text, expected) => {
    expect(escapeMrkdwn(text)).toBe(expected)
  })
})

describe('isMrkdwnSafe', () => {
  test.each([
    [true, { kind: 'text', text: 'plain words, and 3 < 4' }],
    [false, { kind: 'text', text: '*bold*' }],
    [false, { kind: 'text', text: 'my_pod_name' }],
    [false, { kind: 'text', text: '~gone~' }],
    [false, { kind: 'text', text: 'a `tick`' }],
    [false, { kind: 'text', text: 'host:tada:5000' }],
    [true, { kind: 'code', text: 'roles/artifactregistry.reader *and* _more_' }],
    [false, { kind: 'code', text: 'tick ` inside' }],
    [false, { kind: 'link', text: 'page', url: 'https://example.com/a|b' }],
    [true, { kind: 'link', text: 'page', url: 'https://example.com/a?b=1&c=2' }],
  ] as const)('%p for %j', (expected, span) => {
    expect(isMrkdwnSafe([span])).toBe(expected)
  })
})

test('toMrkdwn writes code, emphasis and links, and escapes what stands in them', () => {
  const words = toMrkdwn([
    { kind: 'text', text: 'See ' },
    { kind: 'link', text: 'A & B', url: 'https://example.com/?a=1&b=2' },
    { kind: 'text', text: ' or ' },
    { kind: 'code', text: 'kubectl <pod>' },
    { kind: 'strong', text: ' now' },
  ])

  expect(words).toBe('See <https://example.com/?a=1&amp;b=2|A &amp; B> or `kubectl &lt;pod&gt;`* now*')
})

describe('cutText', () => {
  test('leaves what fits', () => {
    expect(cutText('abc', 3)).toBe('abc')
  })

  test('never tears a character in two', () => {
    const cut = cutText('aa🐳🐳🐳', 4)

    expect(cut).toBe('aa…')
  })
})
