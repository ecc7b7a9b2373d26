import { describe, expect, test } from '@jest/globals'
import { privatePlace, threadPlace } from '../../../src/surfaces/slack/places.ts'
import { renderPlain } from '../../../src/surfaces/slack/render-message.ts'
import { type Call, replyOf, stubSlack, stubSurface } from './stub-slack.ts'

const asker = { channel: 'C1', user: 'W0FRA0001', thread: '10.5' }
const line = renderPlain(replyOf('Checking'))
const answer = renderPlain(replyOf('It is DNS'))

/** Begins and finishes in a place. */
async function answerIn(
  failing: Record<string, string>,
  kind: 'thread' | 'new' | 'private' | 'direct' = 'thread',
) {
  const slack = stubSlack(failing)
  const { surface, lines } = stubSurface()
  const place =
    kind === 'private'
      ? privatePlace(slack.respond, slack.client, asker, surface.log)
      : threadPlace(slack.client, asker, surface.log, { isDirect: kind === 'direct', isNew: kind === 'new' })
  await place.begin(line)
  await place.finish(answer)
  const calls = slack.calls.map(spell)
  return { calls, last: slack.calls.at(-1), errors: lines.filter(({ level }) => level === 'error') }
}

function spell({ method, args }: Call): string {
  const { channel = '', thread_ts: thread = '' } = args
  return `${method} ${String(channel)} ${String(thread)}`.trim()
}

const post = 'chat.postMessage C1 10.5'

describe('an answer in a thread', () => {
  test.each([
    'thread_not_found',
    'cannot_reply_to_message',
    'restricted_action_thread_locked',
    'is_archived',
  ])('is told to the asker alone when Slack says %s', async (code) => {
    const { calls, last } = await answerIn({ 'chat.postMessage': code })

    expect(calls).toEqual([post, post, 'chat.postEphemeral C1 10.5'])
    expect(last?.args).toMatchObject({ user: asker.user, text: 'It is DNS' })
  })

  test('that cannot begin a thread is told to the asker below the channel, where Slack shows it', async () => {
    const { calls } = await answerIn({ 'chat.postMessage': 'thread_not_found' }, 'new')

    expect(calls).toEqual([post, post, 'chat.postEphemeral C1'])
  })

  test('is edited where it was posted again', async () => {
    const slack = stubSlack({ 'chat.update': 'message_not_found' })
    const place = threadPlace(slack.client, asker, stubSurface().surface.log)
    await place.begin(line)
    await place.finish(answer)
    await place.finish(answer)

    const [first, second] = slack.calls.filter(({ method }) => method === 'chat.update')
    expect([first?.args['ts'], second?.args['ts']]).toEqual(['1.000', '3.000'])
  })

  test.each([
    [true, 'chat.postEphemeral C1'],
    [false, 'chat.postEphemeral C1 10.5'],
  ])('declines where the asker sees it; new thread: %s', async (isNew, called) => {
    const { calls, client } = stubSlack()
    await threadPlace(client, asker, stubSurface().surface.log, { isNew }).decline(answer)

    expect(calls.map(spell)).toEqual([called])
  })

  test('is posted again when the line can no longer be edited', async () => {
    expect((await answerIn({ 'chat.update': 'message_not_found' })).calls).toEqual([
      post,
      'chat.update C1',
      post,
    ])
  })

  test.each(['user_not_in_channel', 'is_archived', 'cannot_reply_to_message'])(
    'becomes a direct message when nothing can be said in the channel: %s',
    async (code) => {
      const { calls, errors } = await answerIn({ 'chat.update': code, 'chat.postEphemeral': code }, 'private')
      expect(calls).toEqual(['respond'])
      expect(errors).toEqual([])

      const failing = { respond: 'expired_url', 'chat.postEphemeral': code }
      expect((await answerIn(failing, 'private')).calls).toEqual([
        'respond',
        'chat.postEphemeral C1 10.5',
        'chat.postEphemeral C1',
        'chat.postMessage W0FRA0001',
      ])
    },
  )

  test('that nobody lets us give is a line in the log', async () => {
    const failing = {
      'chat.postMessage': 'channel_not_found',
      'chat.postEphemeral': 'channel_not_found',
      respond: 'used_url',
    }

    for (const kind of ['thread', 'private', 'direct'] as const) {
      const { errors } = await answerIn(failing, kind)
      expect(errors).toMatchObject([
        { fields: { user: asker.user }, message: 'Asker could not be told at all' },
      ])
    }
  })
})

describe('an answer through a response URL', () => {
  test.each([
    '{"ok":false,"error":"used_url"}',
    '{"ok": false, "error": "expired_url"}',
    '<!DOCTYPE html><html>Sign in</html>',
  ])('that is answered with %s comes in another way', async (respondBody) => {
    expect((await answerIn({ respondBody }, 'private')).calls).toEqual([
      'respond',
      'chat.postEphemeral C1 10.5',
    ])
  })

  test.each(['ok', '', '{"ok":true}'])('that is answered with %j is given', async (respondBody) => {
    expect((await answerIn({ respondBody }, 'private')).calls).toEqual(['respond'])
  })
})

describe('blocks that Slack refuses', () => {
  test.each(['invalid_blocks', 'msg_blocks_too_long'])('are told in text alone: %s', async (code) => {
    const { calls, last, errors } = await answerIn({ 'chat.postMessage': code, 'chat.postEphemeral': code })

    expect(calls).toHaveLength(2 + 2 + 2 + 2 + 2)
    expect(last?.args).toMatchObject({ text: 'It is DNS', blocks: [] })
    expect(errors.length).toBeGreaterThan(0)
  })
})
