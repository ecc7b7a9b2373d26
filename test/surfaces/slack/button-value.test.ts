import { describe, expect, test } from '@jest/globals'
import { blockLimits } from '../../../src/surfaces/slack/block-limits.ts'
import { readButtonValue, writeButtonValue } from '../../../src/surfaces/slack/button-value.ts'

describe('a button’s value', () => {
  test('carries the question', () => {
    const value = { id: 'a1', lang: 'ja', words: 'pod checkout/web-1' }

    expect(readButtonValue(writeButtonValue(value))).toEqual(value)
  })

  test('leaves a question out that does not fit', () => {
    const text = writeButtonValue({ id: 'a1', lang: 'ja', words: 'x'.repeat(blockLimits.buttonValue) })

    expect(text.length).toBeLessThan(100)
    expect(readButtonValue(text)).toEqual({ id: 'a1', lang: 'ja' })
  })

  test('carries no credentials', () => {
    const text = writeButtonValue({
      id: 'a1',
      lang: 'en',
      words: 'explain GET https://joe:s3cretword@registry.test/v2/',
    })

    expect(text).not.toContain('s3cretword')
  })

  test.each([undefined, '', 'not json', '{"id":1}', '[]'])('%p is nothing to go by', (text) => {
    expect(readButtonValue(text)).toBeUndefined()
  })
})
