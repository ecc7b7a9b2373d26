import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import bolt from '@slack/bolt'
import { type Sandbox, startSandbox } from '../../../../src/sandbox/start-sandbox.ts'

const channel = 'C0ALERTS1'
const event_type = 'incident_answer'
let sandbox: Sandbox
let slack: InstanceType<typeof bolt.webApi.WebClient>
let roots: string[]
let thread: string

/** Five messages, the second of them with three answers. */
beforeAll(async () => {
  sandbox = await startSandbox()
  const { apiUrl, botToken } = sandbox.slack
  slack = new bolt.webApi.WebClient(botToken, { slackApiUrl: apiUrl, retryConfig: { retries: 0 } })
  roots = []
  for (const text of ['one', 'two', 'three', 'four', 'five']) roots.push(await say(text))
  thread = roots[1] ?? ''
  for (const text of ['a', 'b', 'c']) await say(text, thread)
})
afterAll(() => sandbox.stop())

async function say(text: string, thread_ts?: string): Promise<string> {
  const metadata = { event_type, event_payload: { text } }
  const { ts } = await slack.chat.postMessage({ channel, text, metadata, ...(thread_ts && { thread_ts }) })
  return ts ?? ''
}

function textsOf({ messages }: { messages?: { text?: string }[] }) {
  return messages?.map(({ text }) => text)
}

describe('conversations.history', () => {
  test('is newest first, without the answers in threads', async () => {
    expect(textsOf(await slack.conversations.history({ channel }))).toEqual([
      'five',
      'four',
      'three',
      'two',
      'one',
    ])
  })

  test.each<[oldest: number | undefined, latest: number | undefined, inclusive: boolean, expected: string[]]>(
    [
      [1, undefined, false, ['five', 'four', 'three']],
      [1, undefined, true, ['five', 'four', 'three', 'two']],
      [undefined, 1, false, ['one']],
      [1, 3, true, ['four', 'three', 'two']],
    ],
  )('from message %s to %s, inclusive: %s', async (oldest, latest, inclusive, expected) => {
    const window = {
      inclusive,
      ...(oldest !== undefined && { oldest: roots[oldest] ?? '' }),
      ...(latest !== undefined && { latest: roots[latest] ?? '' }),
    }

    expect(textsOf(await slack.conversations.history({ channel, ...window }))).toEqual(expected)
  })

  test('comes page by page, also when something was said in between', async () => {
    const first = await slack.conversations.history({ channel, limit: 2 })
    const cursor = first.response_metadata?.next_cursor ?? ''
    const late = await say('six')
    const second = await slack.conversations.history({ channel, limit: 4, cursor })

    expect([...(textsOf(first) ?? []), ...(textsOf(second) ?? [])]).toEqual([
      'five',
      'four',
      'three',
      'two',
      'one',
    ])
    expect([first.has_more, second.has_more]).toEqual([true, false])
    expect(second.response_metadata?.next_cursor).toBeUndefined()
    await slack.chat.delete({ channel, ts: late })
  })

  test('shows a thread by its numbers, and metadata only when asked', async () => {
    const plain = await slack.conversations.history({
      channel,
      oldest: thread,
      latest: thread,
      inclusive: true,
    })
    const full = await slack.conversations.history({ channel, include_all_metadata: true, limit: 1 })

    expect(plain.messages).toMatchObject([{ thread_ts: thread, reply_count: 3, reply_users: ['U0PULLCHK'] }])
    expect(plain.messages?.[0]).not.toHaveProperty('metadata')
    expect(full.messages?.[0]?.metadata).toEqual({ event_type, event_payload: { text: 'five' } })
  })
})

describe('conversations.replies', () => {
  test('begins with the root on every page', async () => {
    const first = await slack.conversations.replies({ channel, ts: thread, limit: 2 })
    const cursor = first.response_metadata?.next_cursor ?? ''
    const second = await slack.conversations.replies({ channel, ts: thread, limit: 2, cursor })

    expect([textsOf(first), textsOf(second)]).toEqual([
      ['two', 'a', 'b'],
      ['two', 'c'],
    ])
  })

  test('finds the thread by any of its messages', async () => {
    const { messages = [] } = await slack.conversations.replies({ channel, ts: thread })

    expect(textsOf(await slack.conversations.replies({ channel, ts: messages[2]?.ts ?? '' }))).toEqual([
      'two',
      'a',
      'b',
      'c',
    ])
  })
})

test('a permalink names the thread of an answer', async () => {
  const { messages = [] } = await slack.conversations.replies({ channel, ts: thread })
  const message_ts = messages[1]?.ts ?? ''

  const { permalink } = await slack.chat.getPermalink({ channel, message_ts })

  expect(permalink).toBe(
    `https://kiosk.slack.com/archives/${channel}/p${message_ts.replace('.', '')}?thread_ts=${thread}&cid=${channel}`,
  )
})

describe('metadata', () => {
  const kept = async (ts: string) => {
    const found = await slack.conversations.replies({ channel, ts, include_all_metadata: true })
    return found.messages?.[0]?.metadata
  }

  test('stays when an edit says nothing of it, and goes by an empty object', async () => {
    const ts = await say('marked')
    await slack.chat.update({ channel, ts, text: 'edited' })
    expect(await kept(ts)).toMatchObject({ event_type })

    await slack.apiCall('chat.update', { channel, ts, text: 'edited', metadata: '{}' })

    expect(await kept(ts)).toBeUndefined()
    await slack.chat.delete({ channel, ts })
  })

  test('of another shape is refused', async () => {
    const posting = slack.apiCall('chat.postMessage', { channel, text: 'x', metadata: { event_type: '' } })

    await expect(posting).rejects.toMatchObject({ data: { error: 'invalid_metadata_format' } })
  })
})
