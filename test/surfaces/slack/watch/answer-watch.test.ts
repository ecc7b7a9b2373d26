import { describe, expect, test } from '@jest/globals'
import { answerWatch } from '../../../../src/surfaces/slack/watch/answer-watch.ts'
import { createWatching } from '../../../../src/surfaces/slack/watch/create-watching.ts'
import { stubSurface, wordsOf } from '../stub-slack.ts'
import { refused, start, stubWatch, tsAt } from './stub-watch.ts'

type Options = Parameters<typeof stubWatch>[0] & { admins?: string[] }

const admin = () => ({ user: { is_admin: true } })
const refusing = (code: string) => () => {
  throw refused(code)
}

/** What somebody reads who writes `watch ...` in a channel, and whether it is watched then. */
async function say(on: boolean | undefined, channel: string, options: Options = {}) {
  const watch = await stubWatch({ configured: [], ...options })
  const { surface } = stubSurface()
  const watching = createWatching({ ...watch.surface, admins: options.admins ?? [] })
  const request = { kind: 'watch' as const, ...(on !== undefined && { on }) }
  const message = await answerWatch(
    request,
    { user: 'U1', channel, isPublic: false },
    { ...surface, watching },
  )
  return { words: wordsOf(message.blocks), isOn: await watching.isOn(channel), ...watch }
}

describe('watch on', () => {
  test.each(['C1', 'G1'])('by an admin watches channel %s from now on', async (channel) => {
    const { words, isOn, surface } = await say(true, channel, { answers: { 'users.info': admin } })

    expect(words).toContain('watching this channel')
    expect(isOn).toBe(true)
    expect(await surface.store.channel(channel)).toMatchObject({ watched: true, seenTs: tsAt(start) })
  })

  test('by whom the configuration names needs no word of Slack', async () => {
    const { isOn, calls } = await say(true, 'C1', { admins: ['U1'] })

    expect(isOn).toBe(true)
    expect(calls.map(({ method }) => method)).toEqual(['history'])
  })

  test.each([
    ['a member', () => ({ user: { is_admin: false } })],
    ['somebody whom Slack does not know', () => ({})],
    ['somebody of whom Slack tells nothing', refusing('internal_error')],
  ])('by %s is refused, and says who may', async (_, info) => {
    const { words, isOn } = await say(true, 'C1', { answers: { 'users.info': info } })

    expect(words).toContain('/pullcheck watch on')
    expect(words).toContain('admins')
    expect(isOn).toBe(false)
  })

  test.each([
    ['not_in_channel', '/invite @pullcheck'],
    ['channel_not_found', '/invite @pullcheck'],
    ['missing_scope', 'missing_scope'],
    ['internal_error', 'internal_error'],
  ])('where Slack says %s changes nothing, and says %s', async (code, expected) => {
    const { words, isOn } = await say(true, 'C1', { admins: ['U1'], answers: { history: refusing(code) } })

    expect(words).toContain(expected)
    expect(isOn).toBe(false)
  })

  test('in a direct message says where to write it', async () => {
    const { words, isOn } = await say(true, 'D1', { admins: ['U1'] })

    expect(words).toContain('channels only')
    expect(isOn).toBe(false)
  })
})

describe('watch off', () => {
  test('wins over the configuration, also where the bot is no member any more', async () => {
    const answers = { history: refusing('not_in_channel') }
    const { words, isOn } = await say(false, 'C1', { configured: ['C1'], admins: ['U1'], answers })

    expect(words).toContain('not watching this channel')
    expect(isOn).toBe(false)
  })

  test('is not for everybody', async () => {
    expect((await say(false, 'C1', { configured: ['C1'] })).isOn).toBe(true)
  })
})

describe('watch', () => {
  test.each([
    ['on', ['C1'], 'I’m watching this channel'],
    ['off', [], 'I’m not watching this channel'],
  ])('tells anybody that it is %s', async (_, configured, expected) => {
    expect((await say(undefined, 'C1', { configured })).words).toContain(expected)
  })

  test('does not claim to watch what it cannot read', async () => {
    const answers = { history: refusing('not_in_channel') }

    expect((await say(undefined, 'C1', { configured: ['C1'], answers })).words).toContain(
      '/invite @pullcheck',
    )
  })
})
