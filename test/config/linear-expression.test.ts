import { describe, expect, test } from '@jest/globals'
import { analyse } from 'scslre'
import { isLinear } from '../../src/config/linear-expression.ts'

const allowed = [
  'TICKET-[0-9]{4,8}',
  'kiosk\\.internal',
  '\\b10\\.20\\.[0-9]{1,3}\\.[0-9]{1,3}\\b',
  '(?:menu|till)-(?:eu|us)?-[a-z]{3}',
  'emp-\\d+',
  'cost centre [^\\s]*',
  '[^\\]a]{2}',
  '^Kiosk$',
]

describe('allows', () => {
  test.each(allowed)('%s', (source) => {
    expect(isLinear(source)).toBe(true)
    expect(analyse({ source, flags: 'g' }).reports).toEqual([])
  })
})

describe('refuses', () => {
  test.each([
    ['what tries one text in ever more ways', '(a+)+$'],
    ['a run with something behind it', '\\s+$'],
    ['a run inside a choice', 'a+|b'],
    ['a run inside a group', '(?:a+)'],
    ['an open end of a count', 'a{2,}b'],
    ['a repeated group', '(?:a|a){20}'],
    ['a lazy run', 'a+?'],
    ['a count of a count', 'a{2}{3}'],
    ['look-ahead', 'a(?=b)'],
    ['look-behind', '(?<=a)b'],
    ['a named group', '(?<name>a)'],
    ['a reference', '(a)\\1'],
    ['a named reference', '(a)\\k<x>'],
    ['too many ways', 'a{0,20}a{0,20}a{0,20}b'],
    ['what matches nothing', 'a?'],
    ['what matches nothing but an edge', '\\b'],
    ['a branch of nothing', 'abc|'],
    ['an empty text', ''],
    ['half a group', '(a'],
    ['half a class', '[a'],
    ['a bracket too much', 'a)b'],
    ['a class in the wrong order', '[z-a]'],
    ['one that is too long', 'a'.repeat(501)],
  ])('%s: %s', (_, source) => {
    expect(isLinear(source)).toBe(false)
  })
})
