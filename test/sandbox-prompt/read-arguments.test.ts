import { expect, test } from '@jest/globals'
import { readArguments } from '../../src/sandbox-prompt/read-arguments.ts'

test.each([
  [['/pullcheck pod a/b', '--as', 'ja'], { words: '/pullcheck pod a/b', as: 'ja', channel: 'alerts' }],
  [['pod', 'a/b'], { words: '/pullcheck pod a/b', channel: 'alerts' }],
  [['@pullcheck pod a/b', '--in', 'payments'], { words: '@pullcheck pod a/b', channel: 'payments' }],
  [['/pullcheck pod a/b', '--thread'], { words: '@pullcheck pod a/b', channel: 'alerts' }],
  [['pod', 'a/b', '--in', 'dm'], { words: 'pod a/b', channel: 'dm' }],
  [['/pullcheck pod a/b', '--in', 'dm'], { words: '/pullcheck pod a/b', channel: 'dm' }],
  [[], { words: '', channel: 'alerts' }],
])('%j', (argv, expected) => {
  expect(readArguments(argv)).toEqual(expected)
})

test('an unknown flag is a problem that names the known ones', () => {
  expect(() => readArguments(['pod a/b', '--bogus'])).toThrow(
    expect.objectContaining({
      code: 'flag-unknown',
      values: { flag: '--bogus', known: { list: ['--as', '--in', '--thread'] } },
    }),
  )
})

test.each([
  ['--as', '--as ja'],
  ['--in', '--in dm'],
])('%s without a value is a problem that shows one', (flag, example) => {
  expect(() => readArguments(['pod a/b', flag])).toThrow(
    expect.objectContaining({ code: 'flag-without-value', values: { flag, example } }),
  )
})
