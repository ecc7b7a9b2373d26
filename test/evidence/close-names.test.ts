import { expect, test } from '@jest/globals'
import { closeNames } from '../../src/evidence/close-names.ts'

test.each([
  ['a slip', 'web-6c8fd9b7d4-x2k4', ['api-0', 'web-6c8fd9b7d4-x2k4q'], ['web-6c8fd9b7d4-x2k4q']],
  [
    'the Deployment’s name',
    'checkout',
    ['checkout-6c8fd9b7d4-x2k4q', 'web-0'],
    ['checkout-6c8fd9b7d4-x2k4q'],
  ],
  ['a pod of an older rollout', 'web-6c8fd9b7d4-x2k4q', ['web-7d9f8c6b5-k7n4x'], ['web-7d9f8c6b5-k7n4x']],
  ['another ordinal', 'db-7', ['db-0', 'dbadmin-1', 'cache-7'], ['db-0']],
  ['a DaemonSet’s pod', 'agent-x2k4q', ['agent-b5m2z', 'gent'], ['agent-b5m2z']],
  ['nothing alike', 'payments', ['web-0', 'x'], []],
  ['nothing there', 'payments', [], []],
])('%s', (_, wanted, names, close) => {
  expect(closeNames(wanted, names)).toEqual(close)
})

test('no more than three, the nearest first', () => {
  const names = ['web-b5m2z', 'web-x2k4w', 'web-c6n3k', 'web-d7p4l']

  const close = closeNames('web-x2k4q', names)

  expect(close).toHaveLength(3)
  expect(close[0]).toBe('web-x2k4w')
})
