import { expect, test } from '@jest/globals'
import { withoutEnding } from '../../src/pull-error/without-ending.ts'

test.each([
  ['ghcr.io/pier/gull:2', 'ghcr.io/pier/gull:2'],
  ['ghcr.io/pier/gull:2.:', 'ghcr.io/pier/gull:2'],
  ['ghcr.io/pier/gull:2,', 'ghcr.io/pier/gull:2,'],
  [';:.', ''],
  ['', ''],
])('%j without stops is %j', (text, expected) => {
  expect(withoutEnding(text, ':.;')).toBe(expected)
})
