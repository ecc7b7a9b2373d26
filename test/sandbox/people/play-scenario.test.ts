import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { CoreV1Api, KubeConfig } from '@kubernetes/client-node'
import { breakdowns } from '../../../src/sandbox/breakdowns/index.ts'
import { type ReceivingBot, startReceivingBot } from '../../support/receiving-bot.ts'

let bot: ReceivingBot
let core: CoreV1Api

beforeAll(async () => {
  bot = await startReceivingBot({ situations: [] })
  const config = new KubeConfig()
  config.loadFromFile(bot.sandbox.kubeconfig)
  core = config.makeApiClient(CoreV1Api)
})
afterAll(() => bot.stop())

async function allPods(limit: number) {
  const pages = []
  let next: string | undefined
  do {
    const page = await core.listPodForAllNamespaces({ limit, ...(next && { _continue: next }) })
    pages.push(page.items)
    next = page.metadata?._continue
  } while (next)
  return pages
}

const distinct = (values: (string | undefined)[]) => new Set(values).size

test('an outage over 500 pods of many teams and nodes, listed page by page', async () => {
  await bot.act('scenarios', { name: 'registry-outage', pods: 500 })

  const pages = await allPods(120)

  const pods = pages.flat()
  expect(pages.map(({ length }) => length)).toEqual([120, 120, 120, 120, 20])
  expect(distinct(pods.map(({ metadata }) => metadata?.uid))).toBe(500)
  expect(distinct(pods.map(({ metadata }) => metadata?.namespace))).toBe(8)
  expect(distinct(pods.map(({ spec }) => spec?.nodeName))).toBe(63)
  expect((await core.listNode()).items).toHaveLength(63)
  const pending = await core.listPodForAllNamespaces({ fieldSelector: 'status.phase=Pending' })
  expect(pending.items).toHaveLength(500)
})

test('the last page is wanted again when the pod that it began with has gone', async () => {
  const page = await core.listPodForAllNamespaces({ limit: 3 })
  const last = page.items.at(-1)?.metadata
  await bot.act('scenarios', { name: 'delete-pods', pods: [`${last?.namespace}/${last?.name}`] })

  const next = core.listPodForAllNamespaces({ limit: 3, _continue: page.metadata?._continue ?? '' })

  await expect(next).rejects.toMatchObject({ code: 410 })
})

test('a fix in two steps', async () => {
  const { failing } = await bot.look('scenarios')
  const part = await bot.act('scenarios', { name: 'fix', pods: 100 })
  const after = await bot.look('scenarios')
  await bot.act('scenarios', { name: 'fix' })

  const running = await core.listPodForAllNamespaces({ fieldSelector: 'status.phase=Running' })
  expect(part.pods).toHaveLength(100)
  expect([failing, after.failing]).toMatchObject([{ length: 499 }, { length: 399 }])
  expect(running.items).toHaveLength(499)
  expect((await bot.look('scenarios')).failing).toEqual([])
})

describe('breakdowns', () => {
  test.each(breakdowns.map(({ id, usualPods }) => ({ id, usualPods })))('$id', async ({ id, usualPods }) => {
    const first = await bot.act('scenarios', { name: id })
    const second = await bot.act('scenarios', { name: id })

    expect(first.pods).toHaveLength(usualPods)
    expect(second.pods).not.toEqual(first.pods)
    const [namespace = '', name = ''] = String(Array.isArray(first.pods) ? first.pods[0] : '').split('/')
    const pod = await core.readNamespacedPod({ namespace, name })
    expect(pod.status?.containerStatuses?.[0]?.state?.waiting?.message).toMatch(
      /failed to pull and unpack image/,
    )
  })

  test.each([
    [{ name: 'earthquake' }, 'unknown_scenario'],
    [{ name: 'registry-outage', pods: 10_001 }, 'wrong_arguments'],
    [{ name: 'registry-outage', pods: ['a/b'] }, 'wrong_arguments'],
  ])('%o: %s', async (body, error) => {
    expect(await bot.act('scenarios', body)).toEqual({ ok: false, error })
  })
})
