import { describe, expect, test } from '@jest/globals'
import { unwrap } from '../../src/pull-error/unwrap.ts'

const full = (length: number) => 'a'.repeat(length)

describe('lines of an entry', () => {
  test.each([
    ['full but for the last go on in mid-word', [full(50), full(50), 'b'], `${full(100)}b`],
    ['one short by the blank it ended in', [full(50), full(49), full(50), 'b'], `${full(99)} ${full(50)}b`],
    ['two, the first as wide as a terminal', [full(80), 'b'], `${full(80)}b`],
    ['two of another width', [full(81), 'b'], `${full(81)}\nb`],
    ['of different lengths', [full(50), full(44), 'b'], `${full(50)}\n${full(44)}\nb`],
    [
      'of which the last is the longest',
      [full(50), full(50), full(51)],
      `${full(50)}\n${full(50)}\n${full(51)}`,
    ],
    ['narrower than any terminal', [full(20), full(20), 'b'], `${full(20)}\n${full(20)}\nb`],
    ['that are one', [full(80)], full(80)],
  ])('%s', (_, lines, whole) => {
    expect(unwrap(lines)).toBe(whole)
  })
})
