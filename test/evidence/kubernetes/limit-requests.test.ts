import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import { HttpMethod, RequestContext, ResponseContext, wrapHttpLibrary } from '@kubernetes/client-node'
import { limitRequests } from '../../../src/evidence/kubernetes/limit-requests.ts'
import { createRequestGate } from '../../../src/evidence/kubernetes/request-gate.ts'

beforeEach(() => void jest.useFakeTimers({ now: Date.parse('2026-11-20T08:00:00Z') }))
afterEach(() => void jest.useRealTimers())

type Answer = { status: number; retryAfter?: string }

const request = () => new RequestContext('https://cluster.test/api/v1/pods', HttpMethod.GET)

function stage(answers: readonly Answer[]) {
  let asked = 0
  const library = wrapHttpLibrary({
    send: async () => {
      const { status, retryAfter } = answers[asked] ?? { status: 200 }
      asked += 1
      const body = {
        text: async () => `answer ${asked}`,
        binary: async () => Buffer.from(''),
        stream: () => null,
      }
      return new ResponseContext(status, { ...(retryAfter && { 'retry-after': retryAfter }) }, body)
    },
  })
  return { limited: limitRequests(library, createRequestGate()), asked: () => asked }
}

test.each([
  ['seconds', '2', 2_000],
  ['a date', 'Fri, 20 Nov 2026 08:00:03 GMT', 3_000],
  ['nothing', undefined, 1_000],
  ['no time', 'soon', 1_000],
])('a 429 that names %s is asked again after that time', async (_, retryAfter, ms) => {
  const { limited, asked } = stage([{ status: 429, ...(retryAfter && { retryAfter }) }])
  const response = limited.send(request())

  await jest.advanceTimersByTimeAsync(ms - 1)
  expect(asked()).toBe(1)
  await jest.advanceTimersByTimeAsync(1)

  expect(await (await response).body.text()).toBe('answer 2')
})

test('a server that keeps refusing is left alone after the third time', async () => {
  const { limited, asked } = stage(Array.from({ length: 4 }, () => ({ status: 429 })))
  const response = limited.send(request())
  await jest.advanceTimersByTimeAsync(10_000)

  expect([(await response).httpStatusCode, asked()]).toEqual([429, 3])
})

test('a long time to stay away is told at once, to those who come later as well', async () => {
  const { limited, asked } = stage([{ status: 429, retryAfter: '60' }])
  const told = { name: 'BudgetUsedUp', againInMs: 60_000 }

  await expect(limited.send(request())).rejects.toMatchObject(told)
  await expect(limited.send(request())).rejects.toMatchObject(told)
  expect(asked()).toBe(1)

  await jest.advanceTimersByTimeAsync(60_000)
  expect((await limited.send(request())).httpStatusCode).toBe(200)
})

test('waiting ends when the caller gives up', async () => {
  const { limited, asked } = stage([{ status: 429, retryAfter: '3' }])
  const caller = new AbortController()
  const mine = request()
  mine.setSignal(caller.signal)
  const response = limited.send(mine)
  await jest.advanceTimersByTimeAsync(0)

  caller.abort(new Error('deadline'))
  await expect(response).rejects.toThrow('deadline')
  await jest.advanceTimersByTimeAsync(10_000)
  expect(asked()).toBe(1)
})

test.each([200, 401, 403, 500])('HTTP %i is passed on as it is', async (status) => {
  const { limited, asked } = stage([{ status }])

  expect([(await limited.send(request())).httpStatusCode, asked()]).toEqual([status, 1])
})
