import { describe, expect, test } from '@jest/globals'
import type { Action } from '../../../../src/store/records.ts'
import { createSender } from '../../../../src/surfaces/slack/watch/send-outgoing.ts'
import { incident } from '../../../store/records.ts'
import { broken, failing, limited, refused, start, stubWatch } from './stub-watch.ts'

const thread = '1790000000.000001'
const later = '1790000300.000001'
const answer: Action = { kind: 'answer', incident: 'i1', thread }
const link: Action = { kind: 'link', incident: 'i1', thread: later }
const react: Action = { kind: 'react', ts: thread, emoji: 'eyes' }
const unreact: Action = { kind: 'unreact', ts: thread, emoji: 'eyes' }
const second = 1000

type Options = Parameters<typeof stubWatch>[0]

/** A sender with an open incident, whose messages are asked for by `ask`. */
async function stubSender(answers: NonNullable<Options>['answers'] = {}, more: Options = {}) {
  const watch = await stubWatch({ answers, ...more })
  const { surface, clock, calls } = watch
  await surface.store.commit({ incidents: [incident('i1', { thread })] })
  const sender = createSender(surface)

  async function ask(id: string, action: Action, channel = 'C1') {
    await surface.store.commit({ outgoing: [{ id, channel, action, dueAt: clock.now }] })
  }
  /** Turns of the clock by the second, as the loop takes them. */
  async function pass(seconds: number) {
    for (let turn = 0; turn < seconds; turn++) {
      await sender.turn()
      clock.now += second
    }
  }
  const methods = () => calls.map(({ method }) => method)
  return { ...watch, sender, ask, pass, methods }
}

describe('the answer of an incident that was joined to an earlier one', () => {
  const joined = { state: 'closed', ending: { because: 'joined', incident: 'i1' } } as const
  const own: Action = { kind: 'answer', incident: 'i2', thread: later }

  async function stubJoined() {
    const stub = await stubSender()
    const { store } = stub.surface
    await store.commit({ incidents: [incident('i2', { thread: later })] })
    const join = async () => {
      const second = await store.incident('i2')
      if (second) await store.commit({ incidents: [{ ...second, ...joined }] })
    }
    return { ...stub, join }
  }

  test('becomes one line that points to the other', async () => {
    const { ask, pass, calls, join } = await stubJoined()
    await ask('i1:answer', answer)
    await ask('i2:answer', own)
    await pass(3)
    await join()
    await ask('i2:answer', own)
    await pass(7)

    expect(calls.map(({ method }) => method)).toEqual(['post', 'post', 'permalink', 'update'])
    expect(calls.at(2)).toMatchObject({ args: { message_ts: '8.1' } })
    expect(calls.at(3)).toMatchObject({ args: { ts: '8.2', text: expect.stringMatching(/^Same as https/) } })
  })

  test('waits for the other, and is posted as that line where it was not out yet', async () => {
    const { ask, pass, calls, join } = await stubJoined()
    await join()
    await ask('i2:answer', own)
    await pass(4)
    expect(calls).toEqual([])
    await ask('i1:answer', answer)
    await pass(7)

    expect(calls.map(({ method }) => method)).toEqual(['post', 'permalink', 'post'])
    expect(calls.at(2)).toMatchObject({ args: { thread_ts: later, text: expect.stringMatching(/^Same as/) } })
  })
})

describe('an answer', () => {
  test("is posted once in the alert's thread, and edited from then on", async () => {
    const { ask, pass, calls } = await stubSender()
    await ask('i1:answer', answer)
    await pass(2)
    await ask('i1:answer', answer)
    await pass(2)

    expect(calls).toMatchObject([
      {
        method: 'post',
        args: {
          channel: 'C1',
          thread_ts: thread,
          unfurl_links: false,
          metadata: { event_payload: { id: 'i1:answer' } },
        },
      },
      { method: 'update', args: { channel: 'C1', ts: '8.1' } },
    ])
  })

  test('that was stored although nobody heard of it is found, not posted again', async () => {
    const { ask, pass, methods, calls, surface } = await stubSender({
      post: failing(new Error('socket hang up')),
      replies: () => ({
        messages: [
          { ts: thread },
          { ts: '7.7', metadata: { event_type: 'pullcheck_message', event_payload: { id: 'i1:answer' } } },
        ],
      }),
    })
    await ask('i1:answer', answer)
    await pass(5)

    expect(methods()).toEqual(['post', 'replies', 'update'])
    expect(calls.at(-1)?.args['ts']).toBe('7.7')
    expect(await surface.store.outgoing('i1:answer')).toMatchObject({ ts: '7.7' })
  })

  test.each([
    ['a server error', broken(503)],
    ["Slack's own trouble", refused('internal_error')],
    ['no answer', new Error('socket hang up')],
  ])('that did not get through for %s is looked for, then posted', async (_, error) => {
    const { ask, pass, methods } = await stubSender({ post: failing(error) })
    await ask('i1:answer', answer)
    await pass(5)

    expect(methods()).toEqual(['post', 'replies', 'post'])
  })

  test('waits exactly as long as Slack asks, and is not looked for: Slack took nothing', async () => {
    const { ask, pass, methods } = await stubSender({ post: failing(limited(30)) })
    await ask('i1:answer', answer)
    await pass(30)
    expect(methods()).toEqual(['post'])
    await pass(1)

    expect(methods()).toEqual(['post', 'post'])
  })

  test.each([
    'thread_not_found',
    'channel_not_found',
    'not_in_channel',
    'is_archived',
    'restricted_action_thread_locked',
  ])('refused as %s is given up', async (code) => {
    const { ask, pass, methods, lines } = await stubSender({ post: failing(refused(code)) })
    await ask('i1:answer', answer)
    await pass(10)

    expect(methods()).toEqual(['post'])
    expect(lines).toMatchObject([{ level: 'warn', fields: { reason: code }, message: 'Message given up' }])
  })

  test.each(['invalid_blocks', 'msg_too_long', 'msg_blocks_too_long'])(
    'refused as %s is told in text alone, and given up only when that is refused too',
    async (code) => {
      const { ask, pass, calls, lines } = await stubSender({ post: failing(refused(code)) })
      await ask('i1:answer', answer)
      await pass(10)

      expect(calls.map(({ method }) => method)).toEqual(['post', 'post'])
      expect(calls[1]?.args).toMatchObject({ text: 'The registry does not answer', blocks: [] })
      expect(lines).toMatchObject([{ level: 'error', fields: { reason: code } }])

      const deaf = await stubSender({ post: failing(refused(code), refused(code)) })
      await deaf.ask('i1:answer', answer)
      await deaf.pass(10)
      expect(deaf.methods()).toEqual(['post', 'post'])
      expect(deaf.lines.at(-1)).toMatchObject({ fields: { reason: code }, message: 'Message given up' })
    },
  )

  test('is posted once a proxy no longer answers with a page of HTML', async () => {
    const { ask, pass, methods, lines } = await stubSender({
      post: failing(refused('<!DOCTYPE html><html><body>Please sign in</body></html>')),
    })
    await ask('i1:answer', answer)
    await pass(5)

    expect(methods()).toEqual(['post', 'replies', 'post'])
    expect(lines).toMatchObject([{ level: 'warn', fields: { reason: 'unreadable_answer' } }])
  })

  test('is neither posted nor edited where people of another company read along', async () => {
    let isOpen = false
    const { ask, pass, methods } = await stubSender({}, { isOpen: async () => isOpen })
    await ask('i1:answer', answer)
    await ask('react', react)
    await pass(3)
    expect(methods()).toEqual([])

    isOpen = true
    await ask('i1:answer', answer)
    await pass(2)
    isOpen = false
    await ask('i1:answer', answer)
    await pass(2)
    expect(methods()).toEqual(['replies', 'post'])
  })

  test('waits while Slack does not tell who reads along', async () => {
    const trouble = [refused('internal_error')]
    const isOpen = async () => {
      const error = trouble.shift()
      if (error) throw error
      return true
    }
    const { ask, pass, methods } = await stubSender({}, { isOpen })
    await ask('i1:answer', answer)
    await pass(5)

    expect(methods()).toEqual(['replies', 'post'])
  })

  test.each(['message_not_found', 'edit_window_closed', 'cant_update_message'])(
    'whose edit is refused as %s is left alone, not posted anew',
    async (code) => {
      const { ask, pass, methods } = await stubSender({ update: failing(refused(code)) })
      await ask('i1:answer', answer)
      await pass(2)
      await ask('i1:answer', answer)
      await pass(10)

      expect(methods()).toEqual(['post', 'update'])
    },
  )

  test('of yesterday is news to nobody', async () => {
    const { ask, pass, clock, lines, methods } = await stubSender({
      post: () => {
        throw broken(503)
      },
    })
    await ask('i1:answer', answer)
    clock.now += 25 * 60 * 60 * second
    await pass(5)

    expect(methods()).toEqual(['post'])
    expect(lines).toMatchObject([{ message: 'Message given up' }])
  })

  test('does not appear after `watch off`, but one that stands is followed to its end', async () => {
    const { ask, pass, methods, surface } = await stubSender()
    await ask('i1:answer', answer)
    await pass(1)
    await surface.store.saveChannel({ id: 'C1', watched: false })
    await ask('i1:answer', answer)
    await ask('i1:link', link)
    await ask('react', react)
    await pass(3)

    expect(methods()).toEqual(['post', 'update'])
  })
})

describe('a line that links to the answer', () => {
  test('waits for it', async () => {
    const { ask, pass, methods, calls } = await stubSender({ post: failing(limited(5)) })
    await ask('i1:answer', answer)
    await ask('i1:link', link)
    await pass(12)

    expect(methods()).toEqual(['post', 'post', 'permalink', 'post'])
    expect(calls.at(-1)?.args).toMatchObject({ thread_ts: later })
    expect(JSON.stringify(calls.at(-1)?.args['blocks'])).toContain('archives/C1/p8')
  })

  test('is given up when the answer never came', async () => {
    const { ask, pass, methods, surface } = await stubSender({ post: failing(refused('thread_not_found')) })
    await ask('i1:answer', answer)
    await ask('i1:link', link)
    await pass(620)
    const claim = { owner: 'other', now: start * 2, leaseMs: 1, limit: 10 }

    expect(methods()).toEqual(['post'])
    expect(await surface.store.claimOutgoing(claim)).toEqual([])
  })
})

describe('order and pace', () => {
  test('a channel gets one message a second, other channels are not held up', async () => {
    const { ask, pass, calls, surface, sender } = await stubSender({}, { configured: ['C1', 'C2'] })
    await surface.store.commit({ incidents: [incident('i2', { channel: 'C2', key: 'k2' })] })
    await ask('i1:answer', answer)
    await ask('i1:more', { ...answer, thread: later })
    await ask('i2:answer', { kind: 'answer', incident: 'i2', thread }, 'C2')

    await sender.turn()
    expect(calls.map(({ args }) => args['channel'])).toEqual(['C1', 'C2'])
    await pass(3)
    expect(calls.map(({ args }) => args['channel'])).toEqual(['C1', 'C2', 'C1'])
  })

  test('an answer is edited once in five seconds, with the latest words', async () => {
    const { ask, pass, methods, calls, clock } = await stubSender()
    await ask('i1:answer', answer)
    await pass(2)
    const began = clock.now
    for (let edit = 0; edit < 12; edit++) {
      await ask('i1:answer', answer)
      await pass(1)
    }
    await pass(5)

    expect(methods().filter((method) => method === 'update')).toHaveLength(4)
    expect(clock.now - began).toBe(17 * second)
    expect(calls[0]).toMatchObject({ method: 'post' })
  })

  test('a reaction that had to wait is not overtaken by its removal', async () => {
    const { ask, pass, methods } = await stubSender({ react: failing(limited(10)) })
    await ask('react', react)
    await ask('unreact', unreact)
    await pass(15)

    expect(methods()).toEqual(['react', 'react', 'unreact'])
  })

  test('a limit on reactions does not hold up answers', async () => {
    const { ask, pass, methods } = await stubSender({ react: failing(limited(60)) })
    await ask('react', react)
    await ask('i1:answer', answer)
    await pass(2)

    expect(methods()).toEqual(['react', 'post'])
  })

  test('what is not begun in time goes back for others', async () => {
    const { ask, sender, surface, methods, clock } = await stubSender({
      react: () => {
        clock.now += 25 * second
        return {}
      },
    })
    await ask('react', react)
    await ask('other', { ...react, ts: later })
    await sender.turn()

    expect(methods()).toEqual(['react'])
    const claim = { owner: 'other', now: clock.now, leaseMs: second, limit: 10 }
    expect(await surface.store.claimOutgoing(claim)).toMatchObject([{ id: 'other', tries: 1 }])
  })

  test('a bot that stops hands on what it has not begun', async () => {
    const { ask, sender, stopping, methods } = await stubSender()
    await ask('i1:answer', answer)
    stopping.abort()
    await sender.turn()

    expect(methods()).toEqual([])
  })
})

describe('a reaction', () => {
  test.each([
    ['react', react, 'already_reacted'],
    ['unreact', unreact, 'no_reaction'],
  ] as const)('%s is done when Slack says %s %s', async (method, action, code) => {
    const { ask, pass, methods, lines } = await stubSender({ [method]: failing(refused(code)) })
    await ask('one', action)
    await pass(5)

    expect(methods()).toEqual([method])
    expect(lines).toEqual([])
  })

  test('below a deleted message is given up', async () => {
    const { ask, pass, methods } = await stubSender({ react: failing(refused('message_not_found')) })
    await ask('one', react)
    await pass(5)

    expect(methods()).toEqual(['react'])
  })
})

describe('an app without access', () => {
  test.each(['token_revoked', 'invalid_auth', 'account_inactive'])(
    'for %s keeps everything and tells the operator once a minute',
    async (code) => {
      const error = refused(code)
      const { ask, pass, methods, lines } = await stubSender({ post: failing(error, error) })
      await ask('i1:answer', answer)
      await pass(1)
      await ask('react', react)
      await pass(120)

      expect(methods()).toEqual(['post', 'post', 'post', 'react'])
      expect(lines.map(({ level }) => level)).toEqual(['error', 'error'])
    },
  )

  test('to reactions alone still answers', async () => {
    const { ask, pass, methods } = await stubSender({ react: failing(refused('missing_scope')) })
    await ask('react', react)
    await ask('i1:answer', answer)
    await pass(5)

    expect(methods()).toEqual(['react', 'post'])
  })
})

test('two bots on one store send each message once', async () => {
  const { surface, calls, ask, sender } = await stubSender()
  await ask('i1:answer', answer)
  await ask('react', react)
  const other = createSender({ ...surface, owner: 'other' })

  await Promise.all([sender.turn(), other.turn()])

  expect(calls.map(({ method }) => method).toSorted()).toEqual(['post', 'react'])
})
