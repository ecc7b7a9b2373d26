import { expect, test } from '@jest/globals'
import { wordsAfterMention, wordsOfDirectMessage } from '../../../src/surfaces/slack/bot-words.ts'

test.each([
  ['<@UBOT> pod checkout/web', 'pod checkout/web'],
  ['hello <@UBOT|pullcheck> help', 'help'],
  ['<@UBOT>', ''],
  ['<@UOTHER> asked, <@UBOT> pod a/b', 'pod a/b'],
  ['<@UBOT> explain line one\nline two', 'explain line one\nline two'],
])('%j asks %j', (text, words) => {
  expect(wordsAfterMention(text, 'UBOT')).toBe(words)
})

test('without knowing its own name the bot takes the first mention for it', () => {
  expect(wordsAfterMention('<@U123> help', undefined)).toBe('help')
})

test.each([
  ['pod a/b', 'pod a/b'],
  ['/pullcheck pod a/b', 'pod a/b'],
  ['<@UBOT> /pullcheck pod a/b', 'pod a/b'],
])('in a direct message %j asks %j', (text, words) => {
  expect(wordsOfDirectMessage(text, 'UBOT')).toBe(words)
})
