import { describe, expect, test } from '@jest/globals'
import { parseMrkdwn } from '../../web/mrkdwn/parse-mrkdwn.ts'
import { safeHref } from '../../web/mrkdwn/safe-href.ts'

const text = (words: string) => ({ kind: 'text', text: words })

describe('parseMrkdwn', () => {
  test.each([
    ['a &lt;b&gt; &amp;amp;', [text('a <b> &amp;')]],
    ['*bold* and 2*3*4', [{ kind: 'bold', inside: [text('bold')] }, text(' and 2*3*4')]],
    [
      '_so_ ~not~',
      [{ kind: 'italic', inside: [text('so')] }, text(' '), { kind: 'strike', inside: [text('not')] }],
    ],
    ['`a *b*`', [{ kind: 'code', text: 'a *b*' }]],
    ['```\nx\ny```', [{ kind: 'pre', text: 'x\ny' }]],
    ['<https://a.example/?b&amp;c|go>', [{ kind: 'link', url: 'https://a.example/?b&c', text: 'go' }]],
    [
      '<@U0SAM0001> <#C0ALERTS1|alerts> <!here>',
      [
        { kind: 'user', name: 'U0SAM0001' },
        text(' '),
        { kind: 'channel', name: 'alerts' },
        text(' '),
        { kind: 'broadcast', name: 'here' },
      ],
    ],
    [
      ':fire: 10:30:00',
      [{ kind: 'emoji', name: 'fire' }, text(' 10'), { kind: 'emoji', name: '30' }, text('00')],
    ],
    ['&gt; one\n&gt; two\nthree', [{ kind: 'quote', inside: [text('one\ntwo')] }, text('three')]],
    ['```\n> no quote\n```', [{ kind: 'pre', text: '> no quote\n' }]],
    ['<!subteam^S0PLATFORM|@platform>', [{ kind: 'broadcast', name: 'platform' }]],
    ['', []],
  ])('%j', (given, expected) => {
    expect(parseMrkdwn(given)).toEqual(expected)
  })
})

describe('safeHref', () => {
  test.each([
    ['https://a.example', 'https://a.example'],
    ['mailto:a@b.example', 'mailto:a@b.example'],
    ['javascript:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['/relative', undefined],
  ])('%s → %s', (url, expected) => {
    expect(safeHref(url)).toBe(expected)
  })
})
