import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import { atMostEvery } from '../../src/evidence/at-most-every.ts'

beforeEach(() => void jest.useFakeTimers())
afterEach(() => void jest.useRealTimers())

test('says the first, then nothing for a while, then what is said next', () => {
  const said: string[] = []
  const say = atMostEvery(60_000, (word: string) => said.push(word))

  say('first')
  say('second')
  jest.advanceTimersByTime(59_999)
  say('third')
  jest.advanceTimersByTime(1)
  say('fourth')

  expect(said).toEqual(['first', 'fourth'])
})
