import { expect, test } from '@jest/globals'
import { parseQuantity } from '../../../src/evidence/kubernetes/parse-quantity.ts'

test.each([
  ['16373580Ki', 16_766_545_920],
  ['4Gi', 4_294_967_296],
  ['4G', 4_000_000_000],
  ['512000k', 512_000_000],
  ['1024', 1024],
  ['1.5Gi', undefined],
  ['1e9', undefined],
  ['', undefined],
  [undefined, undefined],
])('%s is %s bytes', (text, bytes) => {
  expect(parseQuantity(text)).toBe(bytes)
})
