import { describe, expect, test } from '@jest/globals'
import { requiredWords } from '../../../src/pull-error/expressions/required-words.ts'

describe('requiredWords', () => {
  test.each<[RegExp, string[][]]>([
    [/no such host/i, [['no such host']]],
    [/Not Found|GONE away/, [['not found', 'gone away']]],
    [/cancell?ed/, [['cancelled', 'canceled']]],
    [/manifest[ _]unknown/, [['manifest unknown', 'manifest_unknown']]],
    [/\bdial tcp[46]? \S+: refused$/, [['dial tcp4 ', 'dial tcp6 ', 'dial tcp '], [': refused']]],
    [/(?:one|two) of (?!three)four/, [['one of four', 'two of four']]],
    [/\/v2\/(?=manifests)/, [['manifests'], ['/v2/']]],
    [/(?<name>layer){2,}/, [['layer']]],
    [/pull (?:failed|denied)?$/, [['pull ']]],
    [
      /no such device|デバイスが(?:ない|ありません)/i,
      [['no such device', 'デバイスがない', 'デバイスがありません']],
    ],
  ])('of %s', (pattern, expected) => {
    expect(requiredWords(pattern)).toEqual(expected)
  })

  test.each<[string, RegExp]>([
    ['a branch has none', /known words|\d+/],
    ['they are optional', /(?:words)?(?:more)*/],
    ['they are too short', /a.b.cd/],
    ['they are not to be there', /(?!words)(?<!more)/],
    ['they have cases beyond ASCII', /ÀÉÔ/i],
    ['a character is two to the engine', /\ud83d\ude80|🚀🚀/],
    ['a class has many characters', /([^a]+)[a-z]+[\w.]+\1/],
  ])('has none where %s', (_, pattern) => {
    expect(requiredWords(pattern)).toEqual([])
  })
})
