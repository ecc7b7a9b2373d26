import { readFile } from 'node:fs/promises'
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { type ReceivingBot, startReceivingBot } from '../../support/receiving-bot.ts'

const post = { channel: 'C0ALERTS1', text: 'hello' }
let bot: ReceivingBot
let apiServer: string

beforeAll(async () => {
  bot = await startReceivingBot()
  const { clusters } = JSON.parse(await readFile(bot.sandbox.kubeconfig, 'utf8'))
  apiServer = clusters[0].cluster.server
})
afterAll(() => bot.stop())
afterEach(() => fail())

/** The faults that are in force from now on. */
async function fail(...faults: object[]) {
  return bot.act('faults', { faults })
}

function postRaw() {
  return fetch(`${bot.sandbox.slack.apiUrl}chat.postMessage`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${bot.sandbox.slack.botToken}` },
    body: JSON.stringify(post),
  })
}

function listPods() {
  return fetch(`${apiServer}/api/v1/pods`)
}

function listLogs() {
  return fetch(`${bot.sandbox.loggingEndpoint}/v2/entries:list`, { method: 'POST', body: '{}' })
}

async function countOfPosts() {
  const { messages } = await bot.look('messages?channel=alerts&as=sam')
  return Array.isArray(messages) ? messages.length : 0
}

describe('Slack', () => {
  test('asks for patience as often as it was told to', async () => {
    await fail({ target: 'slack', method: 'chat.postMessage', status: 429, retryAfterSeconds: 3, times: 2 })

    const answers = [await postRaw(), await postRaw(), await postRaw()]

    expect(answers.map(({ status }) => status)).toEqual([429, 429, 200])
    expect(answers[0]?.headers.get('retry-after')).toBe('3')
    expect(await answers[0]?.json()).toEqual({ ok: false, error: 'ratelimited' })
  })

  test('leaves other methods alone', async () => {
    await fail({ target: 'slack', method: 'chat.postMessage', status: 503 })

    expect((await postRaw()).status).toBe(503)
    expect(await bot.call('auth.test', {})).toMatchObject({ ok: true })
  })

  test("refuses in Slack's own words", async () => {
    await fail({ target: 'slack', method: 'chat.postMessage', error: 'internal_error' })

    expect(await (await postRaw()).json()).toEqual({ ok: false, error: 'internal_error' })
  })

  test.each([
    ['before the message was kept', false, 0],
    ['after it was kept', true, 1],
  ])('breaks off %s', async (_name, after, kept) => {
    const before = await countOfPosts()
    await fail({ target: 'slack', dropConnection: true, after, times: 1 })

    await expect(postRaw().then((answer) => answer.text())).rejects.toThrow(/fetch failed|terminated/)

    expect(await countOfPosts()).toBe(before + kept)
    expect((await bot.look('faults')).faults).toEqual([])
  })
})

describe('the other services fail in their own words', () => {
  test.each([
    [401, {}, 'Unauthorized'],
    [429, { retryAfterSeconds: 2 }, 'TooManyRequests'],
    [410, {}, 'Expired'],
    [500, {}, 'InternalError'],
  ])('Kubernetes with %s', async (status, extra, reason) => {
    await fail({ target: 'kubernetes', method: 'list pods', status, ...extra })

    const answer = await listPods()

    expect(answer.status).toBe(status)
    expect(await answer.json()).toMatchObject({ kind: 'Status', reason, code: status })
  })

  test('Kubernetes answers late, and rightly', async () => {
    await fail({ target: 'kubernetes', delayMs: 20 })

    expect(await (await listPods()).json()).toMatchObject({ kind: 'PodList' })
  })

  test.each([
    [429, 'RESOURCE_EXHAUSTED'],
    [503, 'UNAVAILABLE'],
  ])('Logging with %s', async (status, word) => {
    await fail({ target: 'logging', status })

    expect(await (await listLogs()).json()).toMatchObject({ error: { code: status, status: word } })
  })
})

test('calls are counted by service and method, with what they were answered', async () => {
  await bot.act('calls/reset', {})
  await fail({ target: 'slack', status: 429, retryAfterSeconds: 1, times: 1 })

  await postRaw()
  await postRaw()
  await listPods()
  await listLogs()

  expect((await bot.look('calls')).calls).toEqual({
    slack: { 'chat.postMessage': { calls: 2, statuses: { 429: 1 } } },
    kubernetes: { 'list pods': { calls: 1, statuses: {} } },
    logging: { 'entries.list': { calls: 1, statuses: { 400: 1 } } },
  })
})

test('a fault that nobody knows is refused', async () => {
  expect(await fail({ target: 'slack', colour: 'red' })).toEqual({ ok: false, error: 'wrong_arguments' })
})
