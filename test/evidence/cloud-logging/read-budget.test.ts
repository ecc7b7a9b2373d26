import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import { createReadBudget, readsPerMinute } from '../../../src/evidence/cloud-logging/read-budget.ts'

beforeEach(() => void jest.useFakeTimers())
afterEach(() => void jest.useRealTimers())

const wait = (ms: number) => {
  jest.advanceTimersByTime(ms)
}

test('gives thirty reads a minute, half of what the service allows', () => {
  const budget = createReadBudget()
  const given = Array.from({ length: 40 }, () => budget.take('shop-prod')).filter((ms) => ms === 0)

  expect([readsPerMinute, given.length]).toEqual([30, 30])
})

test('gives a read back a minute after it was made, and says when', () => {
  const budget = createReadBudget(2)
  budget.take('shop-prod')
  wait(20_000)
  budget.take('shop-prod')

  expect(budget.take('shop-prod')).toBe(40_000)
  wait(40_000)
  expect(budget.take('shop-prod')).toBe(0)
  expect(budget.take('shop-prod')).toBe(20_000)
})

test('never gives more in any minute, however the asking is spread', () => {
  const budget = createReadBudget(5)
  const given: number[] = []
  for (let at = 0; at < 10 * 60_000; at += 700) {
    if (budget.take('shop-prod') === 0) given.push(at)
    wait(700)
  }
  const most = Math.max(...given.map((from) => given.filter((at) => at >= from && at < from + 60_000).length))

  expect(most).toBe(5)
  expect(given.length).toBeGreaterThanOrEqual(45)
})

test('is one for each project', () => {
  const budget = createReadBudget(1)
  budget.take('shop-prod')

  expect([budget.take('shop-test'), budget.take('shop-prod')]).toEqual([0, 60_000])
})

test('is empty for a minute when the service refuses', () => {
  const budget = createReadBudget()
  budget.close('shop-prod')

  expect(budget.take('shop-prod')).toBe(60_000)
  wait(60_000)
  expect(budget.take('shop-prod')).toBe(0)
})
