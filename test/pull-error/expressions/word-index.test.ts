import { describe, expect, test } from '@jest/globals'
import { indexWords } from '../../../src/pull-error/expressions/word-index.ts'

const words = ['pull', 'pulled image', 'led', 'image', 'ages', ': eof', 'aab', 'デバイス']
const index = indexWords(words)

describe('indexWords', () => {
  test.each<[string, string[]]>([
    ['', []],
    ['pul', []],
    ['Pulled IMAGE', ['pull', 'pulled image', 'led', 'image']],
    ['pulled images', ['pull', 'pulled image', 'led', 'image', 'ages']],
    ['pulled pull', ['pull', 'led']],
    ['aaaab', ['aab']],
    ['aab', ['aab']],
    ['xaab', ['aab']],
    ['x pull', ['pull']],
    [' pull', ['pull']],
    [' pulled image', ['pull', 'pulled image', 'led', 'image']],
    ['このデバイスは', ['デバイス']],
    ['puéll pu\u0130ll 画像 ages: EOF', ['ages', ': eof']],
    [`${'x'.repeat(4094)}image${'é'.repeat(9000)}aab`, ['image', 'aab']],
  ])('finds every word of %s', (text, expected) => {
    const found = index.find(text)

    expect(found.map((number) => words[number]).toSorted()).toEqual(expected.toSorted())
  })
})
