import { expect, test } from '@jest/globals'
import { oneAtATime } from '../../../../src/surfaces/slack/watch/one-at-a-time.ts'

test('whoever asks during a run shares one that begins after it', async () => {
  const runs: PromiseWithResolvers<number>[] = []
  const work = oneAtATime(() => {
    const run = Promise.withResolvers<number>()
    runs.push(run)
    return run.promise
  })
  const first = work()
  await Promise.resolve()
  await new Promise(setImmediate)

  const [second, third] = [work(), work()]
  await new Promise(setImmediate)
  expect(runs).toHaveLength(1)
  runs[0]?.resolve(1)
  await new Promise(setImmediate)
  expect(runs).toHaveLength(2)
  runs[1]?.resolve(2)

  expect(await Promise.all([first, second, third])).toEqual([1, 2, 2])
})

test('a run that failed keeps nobody from the next', async () => {
  let runs = 0
  const work = oneAtATime(async () => {
    runs += 1
    if (runs === 1) throw new Error('broken')
    return runs
  })

  await expect(work()).rejects.toThrow('broken')
  expect(await work()).toBe(2)
})
