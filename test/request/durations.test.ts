import { expect, test } from '@jest/globals'
import { parseDuration } from '../../src/request/durations.ts'

test.each([
  ['90s', 90_000],
  ['30m', 1_800_000],
  ['2h', 7_200_000],
  ['1d', 86_400_000],
  ['1h30m', 5_400_000],
  ['0.5s', 500],
  ['2H', 7_200_000],
])('%s', (text, ms) => {
  expect(parseDuration(text)).toBe(ms)
})

test.each(['', '2', 'h', '2 h', '2w', '-2h', '1e3s', '2hours', `${'9'.repeat(20)}d`])(
  'refuses %j',
  (text) => {
    expect(parseDuration(text)).toBeUndefined()
  },
)
