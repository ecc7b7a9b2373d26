import { expect, test } from '@jest/globals'
import { googleVirtualRange } from '../../src/steps/google-virtual-range.ts'

test.each([
  ['199.36.153.4', 'restricted'],
  ['199.36.153.7', 'restricted'],
  ['199.36.153.8', 'private'],
  ['199.36.153.11', 'private'],
  ['199.36.153.3', undefined],
  ['199.36.153.12', undefined],
  ['199.36.153.40', undefined],
  ['142.250.102.82', undefined],
  [undefined, undefined],
])('%s belongs to %s', (ip, range) => {
  expect(googleVirtualRange(ip)).toBe(range)
})
