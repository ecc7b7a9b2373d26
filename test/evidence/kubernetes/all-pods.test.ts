import { expect, test } from '@jest/globals'
import type { V1Pod } from '@kubernetes/client-node'
import { listPodsOfCluster } from '../../../src/evidence/kubernetes/all-pods.ts'
import type { PodPage, PodsQuery, ReadPods } from '../../../src/evidence/kubernetes/read-pods.ts'

const gone = Object.assign(new Error('HTTP 410'), {
  code: 410,
  body: 'The provided continue parameter is too old',
})

function podsNamed(from: number, count: number): V1Pod[] {
  return Array.from({ length: count }, (_, index) => ({
    metadata: { name: `web-${from + index}`, namespace: 'checkout', uid: `uid-${from + index}` },
  }))
}

/** Answers with one page after the other; an error in their place is thrown. */
function apiOf(answers: readonly (PodPage | Error)[]) {
  const asked: PodsQuery[] = []
  const readPods: ReadPods = async (query) => {
    const answer = answers[asked.length]
    asked.push(query)
    if (!answer || answer instanceof Error) throw answer ?? new Error('asked too often')
    return answer
  }
  return { asked, list: () => listPodsOfCluster(readPods) }
}

function page(items: V1Pod[], next?: string): PodPage {
  return { items, ...(next !== undefined && { next }) }
}

test('goes on from page to page, each of a bounded size and none from the cache', async () => {
  const { asked, list } = apiOf([page(podsNamed(0, 250), 'token-1'), page(podsNamed(250, 2))])

  const { pods, cut } = await list()

  expect([pods.length, cut]).toEqual([252, false])
  expect(pods.at(-1)).toMatchObject({ namespace: 'checkout', name: 'web-251', uid: 'uid-251' })
  expect(asked).toEqual([{ limit: 250 }, { limit: 250, continue: 'token-1' }])
})

test('stops after 10,000 pods and says that there are more', async () => {
  const pages = Array.from({ length: 41 }, (_, index) => page(podsNamed(index * 250, 250), `token-${index}`))
  const { asked, list } = apiOf(pages)

  const { pods, cut } = await list()

  expect([pods.length, cut, asked.length]).toEqual([10_000, true, 40])
})

test('exactly 10,000 pods are all of them', async () => {
  const pages = Array.from({ length: 40 }, (_, index) =>
    page(podsNamed(index * 250, 250), index < 39 ? `token-${index}` : undefined),
  )

  expect((await apiOf(pages).list()).cut).toBe(false)
})

test('keeps no more than that of a server that sends everything at once', async () => {
  const { pods } = await apiOf([page(podsNamed(0, 10_001))]).list()

  expect(pods).toHaveLength(10_000)
})

test('an expired place in the list begins anew, without the pods of the first try', async () => {
  const { asked, list } = apiOf([page(podsNamed(0, 250), 'old'), gone, page(podsNamed(0, 3))])

  expect((await list()).pods.map(({ name }) => name)).toEqual(['web-0', 'web-1', 'web-2'])
  expect(asked.at(-1)).toEqual({ limit: 250 })
})

test.each([
  ['expires a second time', [page(podsNamed(0, 1), 'old'), gone, page(podsNamed(0, 1), 'old'), gone]],
  ['fails otherwise', [Object.assign(new Error('HTTP 500'), { code: 500, body: '' })]],
])('a list that %s is an error', async (_, answers) => {
  await expect(apiOf(answers).list()).rejects.toBe(answers.at(-1))
})
