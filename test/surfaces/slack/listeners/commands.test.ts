import { describe, expect, jest, test } from '@jest/globals'
import { Problem } from '../../../../src/problems.ts'
import { pullcheckCommand } from '../../../../src/surfaces/slack/listeners/commands/pullcheck.ts'
import type { Ask } from '../../../../src/surfaces/slack/surface.ts'
import { longReply, stubSlack, stubSurface, wordsOf } from '../stub-slack.ts'

const command = (text: string) => ({ text, user_id: 'U1', channel_id: 'C1' })

describe('/pullcheck', () => {
  test('is acknowledged before anything else, then answered in place, for the asker alone', async () => {
    const slack = stubSlack()
    const { surface } = stubSurface()

    await pullcheckCommand({ ...slack, command: command('pod checkout/web-1') }, surface)

    expect(slack.calls.map(({ method }) => method)).toEqual(['ack', 'respond'])
    expect(slack.calls[0]?.args).toMatchObject({ response_type: 'ephemeral', text: 'Checking …' })
    expect(slack.calls[1]?.args).toMatchObject({
      replace_original: true,
      response_type: 'ephemeral',
      text: 'It is DNS',
    })
    expect(wordsOf(slack.calls[1]?.args.blocks)).toContain('Share in channel')
  })

  test('asks with the parsed request, in the language of the profile', async () => {
    const ask = jest.fn<Ask>(async () => ({ reply: longReply(1) }))
    const usersInfo = async () => ({ user: { locale: 'ja-JP', tz: 'Asia/Tokyo' } })
    const { surface } = stubSurface({ ask, usersInfo })

    await pullcheckCommand({ ...stubSlack(), command: command('pod checkout/web-1') }, surface)

    expect(ask).toHaveBeenCalledWith(
      { kind: 'pod', namespace: 'checkout', pod: 'web-1' },
      { lang: 'ja', timeZone: 'Asia/Tokyo' },
    )
  })

  test('does not wait for the profile to acknowledge', async () => {
    const slack = stubSlack()
    const { surface } = stubSurface({ usersInfo: () => new Promise(() => {}) })

    const answered = pullcheckCommand({ ...slack, command: command('help') }, surface)

    expect(slack.calls.map(({ method }) => method)).toEqual(['ack'])
    await answered
  })

  test.each([{ respond: 'expired_url' }, { respondBody: '{"ok":false,"error":"used_url"}' }])(
    'answers by an ephemeral message when the response URL says %j',
    async (failing) => {
      const slack = stubSlack(failing)
      const { surface } = stubSurface()

      await pullcheckCommand({ ...slack, command: command('pod checkout/web-1') }, surface)

      const last = slack.calls.at(-1)
      expect(last?.method).toBe('chat.postEphemeral')
      expect(last?.args).toMatchObject({ channel: 'C1', user: 'U1', text: 'It is DNS' })
    },
  )

  test.each(['', 'help', 'ayuda', 'ヘルプ'])('%j is answered with how to ask', async (text) => {
    const slack = stubSlack()
    const { surface } = stubSurface()

    await pullcheckCommand({ ...slack, command: command(text) }, surface)

    expect(wordsOf(slack.calls.at(-1)?.args.blocks)).toContain('/pullcheck pod')
    expect(wordsOf(slack.calls.at(-1)?.args.blocks)).not.toContain('Share in channel')
  })

  test('wrong words are answered with what was expected, in the asker’s language', async () => {
    const slack = stubSlack()
    const ask = jest.fn<Ask>()
    const { surface } = stubSurface({ ask, usersInfo: async () => ({ user: { locale: 'fr-FR' } }) })

    const audit = jest.fn<typeof surface.audit>()

    await pullcheckCommand({ ...slack, command: command('pod web-7f9c') }, { ...surface, audit })

    expect(ask).not.toHaveBeenCalled()
    expect(audit.mock.calls).toMatchObject([[{ outcome: 'not-understood', target: '' }]])
    expect(slack.calls.at(-1)?.args.text).toMatch(/espace de noms/i)
  })

  test.each(['pod a/b --lang xx', 'help --lang xx'])(
    '%j names the languages that are spoken',
    async (text) => {
      const slack = stubSlack()
      const ask = jest.fn<Ask>()
      const { surface } = stubSurface({ ask })

      await pullcheckCommand({ ...slack, command: command(text) }, surface)

      expect(ask).not.toHaveBeenCalled()
      expect(wordsOf(slack.calls.at(-1)?.args.blocks)).toMatch(/xx.*en, es, fr, id, and ja/s)
    },
  )

  test('a problem is said in its words', async () => {
    const ask: Ask = async () => {
      throw new Problem('cluster-unknown', { cluster: 'prod-xx', clusters: { list: ['prod-eu'] } })
    }
    const slack = stubSlack()

    await pullcheckCommand(
      { ...slack, command: command('pod a/b --cluster prod-xx') },
      stubSurface({ ask }).surface,
    )

    expect(slack.calls.at(-1)?.args.text).toContain('prod-xx')
  })

  test('anything else gets a reference that the log has too', async () => {
    const ask: Ask = async () => {
      throw new TypeError('boom')
    }
    const slack = stubSlack()
    const { surface, lines } = stubSurface({ ask })

    await pullcheckCommand({ ...slack, command: command('pod a/b') }, surface)

    const logged = lines.find(({ level }) => level === 'error')
    const reference = JSON.stringify(logged?.fields).match(/"reference":"(\w+)"/)?.[1]
    expect(reference).toBeDefined()
    expect(slack.calls.at(-1)?.args.text).toContain(reference)
    expect(slack.calls.at(-1)?.args.text).not.toContain('boom')
  })

  test('an answer that Slack will not take at all is logged', async () => {
    const slack = stubSlack({
      respond: 'expired_url',
      'chat.postEphemeral': 'not_in_channel',
      'chat.postMessage': 'channel_not_found',
    })
    const { surface, lines } = stubSurface()

    await pullcheckCommand({ ...slack, command: command('pod a/b') }, surface)

    expect(lines.filter(({ level }) => level === 'error')).not.toEqual([])
  })
})
