import { describe, expect, jest, test } from '@jest/globals'
import { Problem } from '../../../../src/problems.ts'
import {
  chooseChannelLanguage,
  watchChannel,
} from '../../../../src/surfaces/slack/listeners/actions/set-up-channel.ts'
import { memberJoinedChannel } from '../../../../src/surfaces/slack/listeners/events/member-joined-channel.ts'
import { keptChoices } from '../languages/kept-choices.ts'
import { stubSlack, stubSurface, wordsOf } from '../stub-slack.ts'

const joined = { user: 'UBOT', channel: 'C1', inviter: 'U1' }
const context = { botUserId: 'UBOT' }

function start({ mayChange = true, locale = 'en-US' } = {}) {
  const choices = keptChoices()
  const { surface, lines } = stubSurface({ choices, usersInfo: async () => ({ user: { locale } }) })
  const watched = new Set<string>()
  surface.watching = {
    isOn: async (channel) => watched.has(channel),
    set: async (channel, on) => void (on ? watched.add(channel) : watched.delete(channel)),
    mayChange: async () => mayChange,
    readable: async () => true,
  }
  return { choices, surface, lines, watched }
}

describe('who joins a channel', () => {
  test('is greeted if it is the bot itself, and once', async () => {
    const { surface } = start()
    const slack = stubSlack()

    await memberJoinedChannel({ ...slack, context, event: joined }, surface)
    await memberJoinedChannel({ ...slack, context, event: joined }, surface)

    expect(slack.calls).toMatchObject([{ method: 'chat.postMessage', args: { channel: 'C1' } }])
    const [greeting] = slack.calls
    expect(wordsOf(greeting?.args.blocks)).toMatch(/I stay silent here[^]*Watch this channel/)
  })

  test('is nobody’s business if it is somebody else', async () => {
    const slack = stubSlack()

    await memberJoinedChannel({ ...slack, context, event: { ...joined, user: 'U2' } }, start().surface)

    expect(slack.calls).toEqual([])
  })

  test('is not greeted where nobody would be answered', async () => {
    const { surface } = start()
    surface.access.refuse = async () => new Problem('access-shared-channel')
    const slack = stubSlack()

    await memberJoinedChannel({ ...slack, context, event: joined }, surface)

    expect(slack.calls).toEqual([])
  })

  test('is not greeted in a shared channel, also where Slack does not tell who invited', async () => {
    const { surface } = start()
    surface.access.refuse = async ({ user }) =>
      user === 'UBOT' ? new Problem('access-shared-channel') : undefined
    const slack = stubSlack()

    await memberJoinedChannel({ ...slack, context, event: { user: 'UBOT', channel: 'C1' } }, surface)

    expect(slack.calls).toEqual([])
  })

  test('is greeted in the channel’s language', async () => {
    const { surface, choices } = start()
    await choices.saveChannel('C1', { lang: 'ja' })
    const slack = stubSlack()

    await memberJoinedChannel({ ...slack, context, event: joined }, surface)

    expect(slack.calls[0]?.args.text).toBe('こんにちは、pullcheck です')
  })

  test('that Slack does not let speak is a line in the log', async () => {
    const { surface, lines } = start()

    const slack = stubSlack({ 'chat.postMessage': 'restricted_action' })
    await memberJoinedChannel({ ...slack, context, event: joined }, surface)

    expect(lines).toMatchObject([{ level: 'error', message: 'Channel could not be welcomed' }])
  })
})

describe('below the greeting', () => {
  const body = { user: { id: 'U1' }, channel: { id: 'C1' }, container: { message_ts: '7.0' } }

  test('the button has the channel watched, and goes', async () => {
    const { surface, watched } = start()
    const slack = stubSlack()

    await watchChannel({ ...slack, body, action: {} }, surface)

    expect([...watched]).toEqual(['C1'])
    expect(slack.calls.map(({ method }) => method)).toEqual(['ack', 'respond', 'chat.update'])
    const words = wordsOf(slack.calls.at(-1)?.args.blocks)
    expect(words).toContain('I’m watching this channel')
    expect(words).not.toContain('Watch this channel')
  })

  test('the menu sets the channel’s language, and the greeting follows', async () => {
    const { surface, choices } = start()
    const slack = stubSlack()

    await chooseChannelLanguage({ ...slack, body, action: { selected_option: { value: 'fr' } } }, surface)
    expect(await choices.ofChannel('C1')).toEqual({ lang: 'fr' })
    expect(slack.calls.at(-1)).toMatchObject({ method: 'chat.update', args: { ts: '7.0' } })
    expect(slack.calls.at(-1)?.args.text).toContain('Bonjour')

    await chooseChannelLanguage({ ...slack, body, action: { selected_option: { value: 'auto' } } }, surface)
    expect(await choices.ofChannel('C1')).toEqual({})
  })

  test('what is set is in the audit trail, and what could not be is said', async () => {
    const { surface, choices, lines } = start()
    const audited: string[] = []
    surface.audit = async ({ action, outcome }) => void audited.push(`${action} ${outcome}`)
    await watchChannel({ ...stubSlack(), body, action: {} }, surface)
    expect(audited).toEqual(['watch answered'])

    choices.saveChannel = async () => Promise.reject(new Error('disk'))
    const slack = stubSlack()
    await chooseChannelLanguage({ ...slack, body, action: { selected_option: { value: 'fr' } } }, surface)

    expect(slack.calls.map(({ method }) => method)).toEqual(['ack', 'respond', 'chat.update'])
    expect(slack.calls[1]?.args.text).toContain('This did not work')
    expect(lines.at(-1)).toMatchObject({ level: 'error' })
  })

  test('a greeting that is gone is a line in the log', async () => {
    const { surface, lines } = start()
    const slack = stubSlack({ 'chat.update': 'message_not_found' })

    await watchChannel({ ...slack, body, action: {} }, surface)

    expect(slack.calls.map(({ method }) => method)).toEqual(['ack', 'respond', 'chat.update'])
    expect(lines.at(-1)).toMatchObject({ level: 'warn', message: 'Welcome could not be shown anew' })
  })

  test('others than admins are told whom to ask, and the greeting stays as it was', async () => {
    const { surface, choices, watched } = start({ mayChange: false, locale: 'es-ES' })
    const slack = stubSlack()

    await watchChannel({ ...slack, body, action: {} }, surface)
    await chooseChannelLanguage({ ...slack, body, action: { selected_option: { value: 'fr' } } }, surface)

    const told = slack.calls.filter(({ method }) => method === 'respond')
    expect(told.map(({ args }) => wordsOf(args.blocks))).toEqual([
      expect.stringContaining('/pullcheck watch on'),
      expect.stringContaining('/pullcheck lang --channel fr'),
    ])
    expect(told[0]?.args.response_type).toBe('ephemeral')
    expect(watched.size).toBe(0)
    expect(await choices.ofChannel('C1')).toEqual({})
  })

  test('those who may not ask at all change nothing', async () => {
    const { surface, watched } = start()
    surface.access.refuse = jest.fn(async () => new Problem('access-guest'))
    const slack = stubSlack()

    await watchChannel({ ...slack, body, action: {} }, surface)

    expect(watched.size).toBe(0)
    expect(surface.access.refuse).toHaveBeenCalledWith(
      expect.objectContaining({ user: 'U1', channel: 'C1' }),
      { kind: 'watch', on: true },
    )
  })
})
