import { describe, expect, test } from '@jest/globals'
import { decisions, hasSign, mayMatchAny } from '../../../src/pull-error/expressions/expression.ts'
import { sign } from '../../../src/pull-error/expressions/signs.ts'

describe('hasSign', () => {
  const all = Object.values(sign)

  test.each<[string, number[]]>([
    ['', []],
    ['Failed to pull image "a/b:1": [denied] {x} ~50%', []],
    ['two  blanks', [sign.gap]],
    [' two  blanks', [sign.gap]],
    ['blanks at the end  ', [sign.gap]],
    [`${'x'.repeat(4095)}  ${'x'.repeat(4095)}`, [sign.gap]],
    ['a\ttab', [sign.foreign]],
    ['image “a”', [sign.foreign]],
    ['画像', [sign.foreign]],
    ['\u001b[31mError', [sign.foreign]],
    ['a&amp;b', [sign.markup]],
    ['<http://a.b>', [sign.markup]],
    ['`a`', [sign.markup]],
    ['line\nline', [sign.joint]],
    ['\\"a\\"', [sign.joint]],
    ['%!A(MISSING)', [sign.joint]],
    ['<a>\n  é', all],
  ])('of %j', (text, expected) => {
    expect(all.filter((one) => hasSign(text, one))).toEqual(expected.toSorted((a, b) => a - b))
  })
})

describe('mayMatchAny', () => {
  const mayMatch = mayMatchAny([/no such (?:host|image)/, /gone$/])

  test.each([
    ['no such host', true],
    ['Gone away', true],
    ['such a host', false],
    ['', false],
  ])('of %j is %s', (text, expected) => {
    expect(mayMatch(text)).toBe(expected)
  })

  test('is true of all texts where an expression needs no words', () => {
    expect(mayMatchAny([/no such host/, /\d+/])('')).toBe(true)
  })
})

test('the first expression that matches decides', () => {
  const kindOf = decisions([
    [/refused|reset/, 'wire'],
    [/connection/, 'any'],
  ])

  expect(['connection reset', 'connection', 'connected'].map(kindOf)).toEqual(['wire', 'any', undefined])
})
