import { describe, expect, test } from '@jest/globals'
import { writeButtonValue } from '../../../../src/surfaces/slack/button-value.ts'
import { actionIds } from '../../../../src/surfaces/slack/controls/render-controls.ts'
import { checkAgain } from '../../../../src/surfaces/slack/listeners/actions/check-again.ts'
import { shareReply } from '../../../../src/surfaces/slack/listeners/actions/share-reply.ts'
import { showAnswer } from '../../../../src/surfaces/slack/listeners/actions/show-answer.ts'
import { showEvidence } from '../../../../src/surfaces/slack/listeners/actions/show-evidence.ts'
import { showRest } from '../../../../src/surfaces/slack/listeners/actions/show-rest.ts'
import { longReply, stubSlack, stubSurface } from '../stub-slack.ts'

const told = { kind: 'diagnosis', diagnosis: { subject: { kind: 'pod' } }, playbook: { steps: [] } }
const listeners = {
  rest: [showRest, actionIds.rest],
  again: [checkAgain, actionIds.again],
  share: [shareReply, actionIds.more],
  evidence: [showEvidence, actionIds.more],
} as const

/** What is called when these people press the same control at the same moment. */
async function pressTogether(what: keyof typeof listeners, users: readonly string[], isEphemeral = false) {
  const [listener, id] = listeners[what]
  const slack = stubSlack()
  const { surface } = stubSurface({ ask: async () => ({ reply: longReply(), told }) })
  const shelved = surface.shelf.put({ reply: longReply(), words: 'pod shop/web-1', told })
  const action = { action_id: id, value: writeButtonValue({ id: shelved, lang: 'en' }) }
  const container = { message_ts: '5.0', is_ephemeral: isEphemeral }
  const press = (user: string) =>
    listener(
      { ...slack, action, body: { user: { id: user }, channel: { id: 'C1' }, container, trigger_id: user } },
      surface,
    )
  await Promise.all(users.map(press))
  const methods = slack.calls.map(({ method }) => method)
  const once = stubSlack()
  await listener({ ...once, action, body: { user: { id: 'U9' }, channel: { id: 'C1' }, container } }, surface)
  return { methods, one: once.calls.map(({ method }) => method) }
}

describe('two clicks at once', () => {
  test.each([
    ['share', 'of one person', ['U1', 'U1'], 'chat.postMessage', 1],
    ['share', 'of two people', ['U1', 'U2'], 'chat.postMessage', 2],
    ['evidence', 'of one person', ['U1', 'U1'], 'views.open', 1],
    ['evidence', 'of two people', ['U1', 'U2'], 'views.open', 2],
    ['again', 'of one person', ['U1', 'U1'], 'chat.update', 2],
    ['again', 'of two people', ['U1', 'U2'], 'chat.update', 2],
  ] as const)('on %s %s', async (what, _, users, method, times) => {
    const { methods } = await pressTogether(what, users)

    expect(methods.filter((one) => one === 'ack')).toHaveLength(2)
    expect(methods.filter((one) => one === method)).toHaveLength(times)
  })

  test.each([[['U1', 'U1']], [['U1', 'U2']]])('post the rest once: %j', async (users) => {
    const { methods, one } = await pressTogether('rest', users)

    expect(methods).toEqual(['ack', ...one])
  })

  test('give each of two people the rest of what they alone see', async () => {
    const { methods, one } = await pressTogether('rest', ['U1', 'U2'], true)

    expect(methods).toHaveLength(2 * one.length)
  })

  test('show an answer again once', async () => {
    const slack = stubSlack()
    const { surface } = stubSurface()
    const value = surface.shelf.put({ reply: longReply(), words: 'pod shop/web-1' })
    const press = () => showAnswer({ ...slack, body: { user: { id: 'U1' } }, action: { value } }, surface)
    await Promise.all([press(), press()])

    expect(slack.calls.filter(({ method }) => method === 'chat.postMessage')).toHaveLength(1)
  })
})
