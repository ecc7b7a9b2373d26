import { expect, test } from '@jest/globals'
import { matchesGlob } from '../../src/access/glob.ts'

test.each([
  ['payments', 'payments', true],
  ['payments', 'payments-eu', false],
  ['*', 'anything', true],
  ['*', '', true],
  ['pay*', 'payments', true],
  ['pay*', 'prepay', false],
  ['*-prod', 'shop-prod', true],
  ['*-prod', 'prod', false],
  ['a*b*c', 'a-b-b-c', true],
  ['a*b*c', 'a-c-b', false],
  ['ab*ba', 'aba', false],
  ['team-*-prod', 'team-prod', false],
  ['a.c', 'abc', false],
])('%s matches %s: %s', (glob, name, expected) => {
  expect(matchesGlob(glob, name)).toBe(expected)
})
