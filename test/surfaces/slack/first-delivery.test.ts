import { expect, test } from '@jest/globals'
import { createFirstDelivery } from '../../../src/surfaces/slack/first-delivery.ts'

test('an event that Slack delivers again is not the first', () => {
  const isFirst = createFirstDelivery()

  expect([isFirst('Ev1'), isFirst('Ev1'), isFirst('Ev2')]).toEqual([true, false, true])
})

test('requests without an event id all count as first', () => {
  const isFirst = createFirstDelivery()

  expect([isFirst(undefined), isFirst(undefined)]).toEqual([true, true])
})

test('only so many are remembered', () => {
  const isFirst = createFirstDelivery(2)

  for (const id of ['a', 'b', 'c']) isFirst(id)

  expect([isFirst('c'), isFirst('a')]).toEqual([false, true])
})
