import { expect, test } from '@jest/globals'
import { toMrkdwn } from '../../web/mrkdwn/to-mrkdwn.ts'

test.each([
  ['## Why **it** fails', '*Why it fails*'],
  ['**bold** *so* ~~not~~', '*bold* _so_ ~not~'],
  ['* one\n- two', '• one\n• two'],
  [
    '[pods](https://a.example/?x&y) ![pic](https://a.example/p.png)',
    '<https://a.example/?x&amp;y|pods> <https://a.example/p.png|pic>',
  ],
  ['[no](javascript:alert)', '[no](javascript:alert)'],
  ['a <b> & c', 'a &lt;b&gt; &amp; c'],
  ['`**x**`', '`**x**`'],
  ['```sh\n# **x**\n```', '```\n# **x**\n```'],
])('%j → %j', (markdown, expected) => {
  expect(toMrkdwn(markdown)).toBe(expected)
})
