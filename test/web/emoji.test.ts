import { expect, test } from '@jest/globals'
import { emojiOf } from '../../web/mrkdwn/emoji.ts'

test.each([
  ['eyes', undefined, '👀'],
  ['flag-fr', '1f1eb-1f1f7', '🇫🇷'],
  ['party-parrot', undefined, ':party-parrot:'],
  ['party-parrot', 'zz', ':party-parrot:'],
  ['party-parrot', 'ffffffff', ':party-parrot:'],
  ['constructor', undefined, ':constructor:'],
])('%s %s → %s', (name, unicode, expected) => {
  expect(emojiOf(name, unicode)).toBe(expected)
})
