import { expect, jest, test } from '@jest/globals'
import {
  createPodFinder,
  type ListedPod,
  type ListPods,
} from '../../../../src/surfaces/slack/home/pod-finder.ts'
import { stubSurface } from '../stub-slack.ts'

const pod: ListedPod = { cluster: '', namespace: 'shop', name: 'web-1', fails: false }
const place = { cluster: '', namespace: 'shop' }

function start(list: ListPods) {
  const clock = { now: 0 }
  const { surface, lines } = stubSurface()
  const asked = jest.fn(list)
  const { find } = createPodFinder({
    list: asked,
    log: surface.log,
    now: () => clock.now,
    keepMs: 1000,
    patienceMs: 10,
  })
  return { find, asked, clock, lines }
}

test('pods are listed once for all keys that are pressed within some seconds', async () => {
  const { find, asked, clock } = start(async () => [pod])

  await Promise.all([find(), find()])
  await find()
  expect(asked).toHaveBeenCalledTimes(1)

  clock.now = 1001
  expect(await find()).toEqual([pod])
  expect(asked).toHaveBeenCalledTimes(2)
})

test('a namespace has a list of its own', async () => {
  const { find, asked } = start(async (where) => (where ? [pod] : []))

  expect(await find()).toEqual([])
  expect(await find(place)).toEqual([pod])
  expect(asked).toHaveBeenLastCalledWith(place)
})

test('whoever types does not wait for a slow cluster, and has its list a moment later', async () => {
  const slow = Promise.withResolvers<ListedPod[]>()
  const { find, asked } = start(() => slow.promise)

  expect(await find()).toEqual([])
  slow.resolve([pod])
  expect(await find()).toEqual([pod])
  expect(asked).toHaveBeenCalledTimes(1)
})

test('what was known goes on being shown while a slow cluster is asked again', async () => {
  const answers: Promise<ListedPod[]>[] = [Promise.resolve([pod]), new Promise(() => {})]
  const { find, clock } = start(() => answers.shift() ?? Promise.resolve([]))
  await find()
  clock.now = 1001

  expect(await find()).toEqual([pod])
})

test('a list that can’t be had is empty, and a line in the log', async () => {
  const { find, lines } = start(async () => Promise.reject(new Error('no route')))

  expect(await find()).toEqual([])
  expect(lines).toMatchObject([{ level: 'warn', message: 'Pods to choose from could not be listed' }])
})
