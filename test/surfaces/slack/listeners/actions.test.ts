import { describe, expect, jest, test } from '@jest/globals'
import { Problem } from '../../../../src/problems.ts'
import { writeButtonValue } from '../../../../src/surfaces/slack/button-value.ts'
import { shareReply } from '../../../../src/surfaces/slack/listeners/actions/share-reply.ts'
import { showRest } from '../../../../src/surfaces/slack/listeners/actions/show-rest.ts'
import type { Ask, SlackSurface } from '../../../../src/surfaces/slack/surface.ts'
import { longReply, replyOf, stubSlack, stubSurface, wordsOf } from '../stub-slack.ts'

const privately = {
  user: { id: 'U1' },
  channel: { id: 'C1' },
  container: { is_ephemeral: true, message_ts: '5.0' },
}
const inThread = { ...privately, container: { message_ts: '5.0', thread_ts: '4.0' } }
const words = 'pod checkout/web-1'

function shelved(reply = longReply(), ask?: Ask) {
  const { surface, lines } = stubSurface(ask ? { ask } : {})
  const id = surface.shelf.put({ reply, words })
  return { surface, lines, action: { value: writeButtonValue({ id, lang: reply.lang, words }) } }
}

describe('"Share in channel"', () => {
  test('posts the same reply for everybody, with who shared it', async () => {
    const slack = stubSlack()
    const { surface, action } = shelved(replyOf('It is DNS'))

    await shareReply({ ...slack, action, body: privately }, surface)

    const post = slack.calls.find(({ method }) => method === 'chat.postMessage')
    expect(post?.args).toMatchObject({ channel: 'C1', text: 'It is DNS', unfurl_links: false })
    expect(JSON.stringify(post?.args.blocks)).toContain('"user_id":"U1"')
    expect(slack.calls.at(-1)).toMatchObject({ method: 'respond', args: { replace_original: false } })
  })

  test.each(['not_in_channel', 'channel_not_found'])(
    'says so when the bot is not a member (%s)',
    async (error) => {
      const slack = stubSlack({ 'chat.postMessage': error })
      const { surface, action } = shelved()

      await shareReply({ ...slack, action, body: privately }, surface)

      expect(slack.calls.at(-1)?.args.text).toContain('/invite @pullcheck')
    },
  )

  test('says so when Slack refuses for another reason, and logs it', async () => {
    const slack = stubSlack({ 'chat.postMessage': 'fatal_error' })
    const { surface, action, lines } = shelved()

    await shareReply({ ...slack, action, body: privately }, surface)

    expect(slack.calls.at(-1)?.args.text).not.toContain('/invite')
    expect(lines.map(({ level }) => level)).toContain('warn')
  })

  test('shares nothing that the channel may not be told of, and says what to do', async () => {
    const slack = stubSlack()
    const { surface, action } = shelved(replyOf('It is DNS'))
    const asked: string[] = []
    const audited: string[] = []
    const access: SlackSurface['access'] = {
      ...surface.access,
      refuseSharing: (channel, request) => {
        asked.push(`${channel} ${request.kind}`)
        return new Problem('share-not-for-channel')
      },
    }
    const audit: SlackSurface['audit'] = async (entry) =>
      void audited.push(`${entry.action} ${entry.outcome}`)

    await shareReply({ ...slack, action, body: privately }, { ...surface, access, audit })

    expect(slack.calls.map(({ method }) => method)).toEqual(['ack', 'respond'])
    expect(wordsOf(slack.calls.at(-1)?.args.blocks)).toContain('nothing was shared')
    expect({ asked, audited }).toEqual({ asked: ['C1 pod'], audited: ['share refused'] })
  })

  test('is shared in text alone where Slack refuses its blocks', async () => {
    const slack = stubSlack({ 'chat.postMessage': 'invalid_blocks_format' })
    const { surface, action } = shelved(replyOf('It is DNS'))

    await shareReply({ ...slack, action, body: privately }, surface)

    const posts = slack.calls.filter(({ method }) => method === 'chat.postMessage')
    expect(posts.at(-1)?.args).toMatchObject({ channel: 'C1', blocks: [] })
    expect(posts.at(-1)?.args.text).toContain('It is DNS')
    expect(slack.calls.at(-1)?.args.text).toBe('Shared in this channel.')
  })
})

describe('"Show the rest"', () => {
  test('comes in text alone where Slack refuses its blocks', async () => {
    const slack = stubSlack({
      'chat.update': 'invalid_blocks_format',
      'chat.postMessage': 'invalid_blocks_format',
    })
    const { surface, action } = shelved()

    await showRest({ ...slack, action, body: inThread }, surface)

    const texts = slack.calls.filter(({ args }) => args.blocks?.length === 0)
    expect(texts[0]?.method).toBe('chat.update')
    expect(texts.at(-1)?.args).toMatchObject({ thread_ts: '4.0' })
    expect(texts.at(-1)?.args.text).toContain('Step 30')
  })

  test.each([
    ['chat.update', 'message_not_found', ['ack', 'chat.update']],
    ['chat.postMessage', 'is_archived', ['ack', 'chat.update', 'chat.postMessage']],
  ])('is told to the presser alone when %s fails with %s', async (method, error, tried) => {
    const slack = stubSlack({ [method]: error })
    const { surface, action } = shelved()

    await showRest({ ...slack, action, body: inThread }, surface)

    const methods = slack.calls.map((call) => call.method)
    expect(methods.slice(0, tried.length)).toEqual(tried)
    expect(new Set(methods.slice(tried.length))).toEqual(new Set(['chat.postEphemeral']))
    expect(wordsOf(slack.calls.at(-1)?.args.blocks)).toContain('Step 30')
  })

  test('below a private answer is private', async () => {
    const slack = stubSlack()
    const { surface, action } = shelved()

    await showRest({ ...slack, action, body: privately }, surface)

    const methods = slack.calls.map(({ method }) => method)
    expect(new Set(methods.slice(1))).toEqual(new Set(['respond']))
    expect(slack.calls[1]?.args).toMatchObject({ response_type: 'ephemeral', replace_original: false })
  })

  test('in a thread is for everybody, once: its button goes', async () => {
    const slack = stubSlack()
    const { surface, action } = shelved()

    await showRest({ ...slack, action, body: inThread }, surface)

    expect(slack.calls[1]).toMatchObject({ method: 'chat.update', args: { ts: '5.0' } })
    expect(wordsOf(slack.calls[1]?.args.blocks)).not.toContain('Show the rest')
    expect(slack.calls.at(-1)).toMatchObject({ method: 'chat.postMessage', args: { thread_ts: '4.0' } })
  })

  test('first message and rest together are the whole reply', async () => {
    const slack = stubSlack()
    const { surface, action } = shelved(longReply(30))

    await showRest({ ...slack, action, body: inThread }, surface)

    const said = slack.calls.map(({ args }) => wordsOf(args.blocks)).join('')
    const numbers = [...said.matchAll(/Step (\d+)\n/g)].map(([, number]) => Number(number))
    expect(numbers).toEqual(Array.from({ length: 30 }, (_, index) => index + 1))
  })

  test('asks again when the reply is no longer kept, in the language of the reply', async () => {
    const ask = jest.fn<Ask>(async () => ({ reply: longReply() }))
    const { surface } = stubSurface({ ask })
    const action = { value: writeButtonValue({ id: 'gone', lang: 'fr', words }) }
    const slack = stubSlack()

    await showRest({ ...slack, action, body: privately }, surface)

    expect(ask).toHaveBeenCalledWith(expect.objectContaining({ pod: 'web-1' }), { lang: 'fr' })
    expect(slack.calls.filter(({ method }) => method === 'respond').length).toBeGreaterThan(0)
  })

  test.each([undefined, writeButtonValue({ id: 'gone', lang: 'en' })])(
    'says to ask again when there is nothing to go by (%p)',
    async (value) => {
      const slack = stubSlack()

      await showRest(
        { ...slack, action: value === undefined ? {} : { value }, body: privately },
        stubSurface().surface,
      )

      expect(slack.calls.at(-1)?.args.text).toContain('Ask again')
    },
  )
})
