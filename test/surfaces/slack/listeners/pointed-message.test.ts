import { describe, expect, test } from '@jest/globals'
import { Problem } from '../../../../src/problems.ts'
import type { Request } from '../../../../src/request/request.ts'
import { readAlert } from '../../../../src/surfaces/slack/alerts/read-alert.ts'
import { createFirstDelivery } from '../../../../src/surfaces/slack/first-delivery.ts'
import { reactionAdded } from '../../../../src/surfaces/slack/listeners/events/reaction-added.ts'
import { diagnoseMessage } from '../../../../src/surfaces/slack/listeners/shortcuts/diagnose-message.ts'
import { replyOf, stubSlack, stubSurface, wordsOf } from '../stub-slack.ts'

const context = { botUserId: 'UBOT', botId: 'BBOT' }
const ts = '10.5'
const alertOf = (...pods: string[]) => ({
  ts,
  bot_id: 'B1',
  subtype: 'bot_message',
  text: pods.map((pod) => `KubePodNotReady namespace=checkout pod=${pod}`).join('\n'),
})
const alert = alertOf('web-7f9c6d4b58-x2k4q')

/** A surface that reads alerts, and notes what it is asked. */
function stubPointing(readable: true | string = true) {
  const asked: Request[] = []
  const { surface, lines } = stubSurface({
    ask: async (request) => {
      asked.push(request)
      return { reply: replyOf('It is DNS') }
    },
  })
  const watching = { ...surface.watching, readable: async () => readable }
  return {
    asked,
    lines,
    surface: { ...surface, watching, readAlert, isFirstReaction: createFirstDelivery() },
  }
}

describe('the shortcut', () => {
  async function choose(message: object, readable?: true | string, failing?: Record<string, string>) {
    const slack = stubSlack(failing)
    const pointing = stubPointing(readable)
    const shortcut = { user: { id: 'U1' }, channel: { id: 'C1' }, message }
    await diagnoseMessage({ ...slack, ack: async () => slack.ack(), shortcut }, pointing.surface)
    return { ...pointing, calls: slack.calls.slice(1), first: slack.calls[0] }
  }

  test("answers in the message's thread", async () => {
    const { asked, calls, first } = await choose(alert)

    expect(first?.method).toBe('ack')
    expect(asked).toMatchObject([{ kind: 'pod', namespace: 'checkout', pod: 'web-7f9c6d4b58-x2k4q' }])
    expect(calls).toMatchObject([
      { method: 'chat.postMessage', args: { channel: 'C1', thread_ts: ts } },
      { method: 'chat.update', args: { text: 'It is DNS' } },
    ])
  })

  test('on a reply answers in the thread in which it stands', async () => {
    const { calls } = await choose({ ...alert, thread_ts: '9.1' })

    expect(calls[0]?.args).toMatchObject({ thread_ts: '9.1' })
  })

  test.each(['not_in_channel', 'channel_not_found', 'missing_scope', 'no_answer'])(
    'answers privately where Slack says %s, one answer below the other',
    async (reason) => {
      const { calls } = await choose(alertOf('web-7f9c6d4b58-x2k4q', 'api-7f9c6d4b58-x2k4q'), reason)

      expect(calls).toMatchObject([
        { method: 'respond', args: { response_type: 'ephemeral', replace_original: false } },
        { method: 'respond', args: { response_type: 'ephemeral', replace_original: false } },
      ])
    },
  )

  test.each([
    ['text', { ts, user: 'U1', text: 'lunch?' }],
    ['nothing at all', { ts }],
  ])('on a message with %s says to the asker alone that there is nothing', async (_, message) => {
    const { asked, calls } = await choose(message)

    expect(asked).toEqual([])
    expect(calls).toMatchObject([{ method: 'chat.postEphemeral', args: { channel: 'C1', user: 'U1' } }])
    expect(wordsOf(calls[0]?.args.blocks)).toContain('neither a pod nor a pull error')
  })

  test.each([
    [2, ['pod', 'pod']],
    [3, ['pod', 'pod', 'pod']],
    [9, ['namespace']],
  ])('on an alert of %i pods asks for %j', async (count, kinds) => {
    const pods = Array.from({ length: count }, (_, index) => `web-7f9c6d4b58-x2k4${'bcdfghjkl'[index]}`)
    const { asked } = await choose(alertOf(...pods))

    expect(asked.map(({ kind }) => kind)).toEqual(kinds)
  })

  test.each([
    ['a workload', 'KubeDeploymentReplicasMismatch namespace=checkout deployment=web', 'workload'],
    [
      'an error',
      'Failed to pull image "ghcr.test/team/app:1": failed to do request: Head "https://ghcr.test/v2/": dial tcp: lookup ghcr.test on 10.8.0.10:53: no such host',
      'explain',
    ],
  ])('asks for %s where no pod is named', async (_, text, kind) => {
    const { asked } = await choose({ ...alert, text })

    expect(asked).toMatchObject([{ kind }])
  })
})

describe('the reaction', () => {
  const event = { reaction: 'stethoscope', user: 'U1', item: { type: 'message', channel: 'C1', ts } }

  async function reactTo(message: object | undefined, ...events: object[]) {
    const slack = stubSlack()
    const pointing = stubPointing()
    const reads: object[] = []
    const replies = async (of: object) => {
      reads.push(of)
      if (message === undefined) throw Object.assign(new Error('x'), { data: { error: 'thread_not_found' } })
      return { messages: [{ ts: '1.1' }, message] }
    }
    const client = { ...slack.client, conversations: { replies } }
    for (const more of events.length > 0 ? events : [{}])
      await reactionAdded({ event: { ...event, ...more }, context, client }, pointing.surface)
    return { ...pointing, calls: slack.calls, reads }
  }

  test('asks once, however many people give it', async () => {
    const { asked, calls } = await reactTo(alert, {}, { user: 'U2' }, { user: 'U3' })

    expect(asked).toHaveLength(1)
    expect(calls[0]?.args).toMatchObject({ channel: 'C1', thread_ts: ts })
  })

  test('of somebody who is answered nothing here leaves the answer to others', async () => {
    const slack = stubSlack()
    const { surface, asked } = stubPointing()
    surface.access.refuse = async ({ user }) => (user === 'UGIL' ? new Problem('access-guest') : undefined)
    const client = { ...slack.client, conversations: { replies: async () => ({ messages: [alert] }) } }
    for (const user of ['UGIL', 'U2', 'U3'])
      await reactionAdded({ event: { ...event, user }, context, client }, surface)

    expect(asked).toHaveLength(1)
    expect(slack.calls.map(({ method }) => method)).toEqual([
      'chat.postEphemeral',
      'chat.postMessage',
      'chat.update',
    ])
  })

  test('reads the one message, not the thread before it', async () => {
    const { reads } = await reactTo(alert)

    expect(reads).toEqual([{ channel: 'C1', ts, oldest: ts, latest: ts, inclusive: true, limit: 2 }])
  })

  test.each([
    ['another emoji', { reaction: 'eyes' }],
    ['a file', { item: { type: 'file', channel: 'C1' } }],
    ["the bot's own", { user: 'UBOT' }],
  ])('%s asks for nothing', async (_, more) => {
    const { reads, calls } = await reactTo(alert, more)

    expect([reads, calls]).toEqual([[], []])
  })

  test.each([
    ['user', { user: 'UBOT' }],
    ['bot', { bot_id: 'BBOT' }],
  ])('below what the bot said itself, known by its %s, asks for nothing', async (_, author) => {
    const { calls } = await reactTo({ ...alert, ...author })

    expect(calls).toEqual([])
  })

  test.each([
    ['is gone', { ts: '99.9' }, 'warn'],
    ['could not be read', undefined, 'error'],
  ])('below a message that %s leaves a line for the operator', async (_, message, level) => {
    const { calls, lines } = await reactTo(message)

    expect(calls).toEqual([])
    expect(lines).toMatchObject([{ level }])
  })
})
