import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import type { Message } from '../../src/sandbox-prompt/people-client.ts'
import { printMessage } from '../../src/sandbox-prompt/print-message.ts'
import { messagesOf } from '../support/messages-of.ts'
import { type Everything, startEverything } from '../support/start-everything.ts'

const question = 'pod checkout/web-7f9c-x2k4q'
const title = 'The registry refuses access to the image'
let everything: Everything

beforeAll(async () => {
  everything = await startEverything([], { slack: { watch: ['C0ALERTS1', 'C0OLDALRT'] } })
}, 30_000)
afterEach(() => everything.act('faults', { faults: [] }))
afterAll(() => everything.stop())

const ask: Everything['ask'] = (...args) => everything.ask(...args)
const say = async (as: string, channel: string, text: string, more: object = {}) =>
  String((await everything.act('say', { as, channel, text, ...more }))['ts'])
const fail = (...faults: object[]) =>
  everything.act('faults', { faults: faults.map((fault) => ({ target: 'slack', ...fault })) })

async function until<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (let looks = 0; looks < 400; looks++) {
    const found = await look()
    if (found !== undefined) return found
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error(`Waited in vain; the log ends with ${everything.log.slice(-5).join('')}`)
}
const untilSees = (as: string, channel: string, words: string, thread?: string): Promise<Message> =>
  until(async () =>
    (await messagesOf(everything, as, channel, thread)).findLast(
      (one) => one.fromBot && printMessage(one).includes(words),
    ),
  )

describe('a thread', () => {
  test('whose parent is deleted while the bot looks is answered to the asker alone', async () => {
    await fail({ method: 'users.info', delayMs: 300, times: 1 })
    const ts = await say('yui', 'deploys', `@pullcheck ${question}`)
    await everything.act('remove', { as: 'yui', channel: 'deploys', ts })

    const answer = await untilSees('yui', 'deploys', 'レジストリ')
    expect(answer.ephemeral).toBe(true)
  })

  test('that takes no answers is answered to the asker alone', async () => {
    await fail({ method: 'chat.postMessage', error: 'restricted_action_thread_locked' })
    const ts = await say('sam', 'deploys', `@pullcheck ${question}`)

    expect((await untilSees('sam', 'deploys', title)).ephemeral).toBe(true)
    expect((await messagesOf(everything, 'ana', 'deploys', ts)).filter(({ fromBot }) => fromBot)).toEqual([])
  })

  test('whose answer the channel sees too is no alert, but a mention in it is answered', async () => {
    const thread = await say('ana', 'alerts', 'good morning')
    const text = 'Failed to pull image "eu.gcr.io/kiosk/web:1" for pod checkout/web-7f9c-x2k4q'
    const ts = await say('sam', 'alerts', text, { thread, broadcast: true })
    await say('sam', 'alerts', `@pullcheck ${question}`, { thread, broadcast: true })

    await untilSees('ana', 'alerts', title, thread)
    expect((await messagesOf(everything, 'ana', 'alerts', ts)).filter(({ fromBot }) => fromBot)).toEqual([])
    expect(everything.log.filter((line) => line.includes(ts) && line.includes('Alert'))).toEqual([])
  })

  test('in a direct message is answered, also where it is shown outside of the thread', async () => {
    const thread = await say('sam', 'dm', 'help')
    await say('sam', 'dm', question, { thread, broadcast: true })

    expect((await untilSees('sam', 'dm', title, thread)).threadTs).toBe(thread)
  })
})

describe('a response URL', () => {
  const command = (as: string, channel: string) =>
    everything.act('say', { as, channel, text: `/pullcheck ${question}` })

  test.each([
    ['that is refused', { status: 404 }],
    ['that says so with status 200', { error: 'used_url' }],
    ['before which a proxy has put a page', { page: true }],
  ])('%s gives way to an ephemeral message', async (_, fault) => {
    await fail({ method: 'response_url', ...fault })
    const before = await messagesOf(everything, 'sam', 'payments')
    await command('sam', 'payments')

    const answer = await until(async () =>
      (await messagesOf(everything, 'sam', 'payments'))
        .slice(before.length)
        .find(({ text }) => text.includes(title)),
    )
    expect(answer.ephemeral).toBe(true)
  })

  test.each(['user_not_in_channel', 'cannot_reply_to_message', 'is_archived'])(
    'and %s give way to a direct message',
    async (error) => {
      await fail({ method: 'response_url', status: 404 }, { method: 'chat.postEphemeral', error })
      const before = (await messagesOf(everything, 'budi', 'dm')).length
      await command('budi', 'payments')

      const told = await until(async () => (await messagesOf(everything, 'budi', 'dm')).slice(before)[0])
      expect(told.fromBot).toBe(true)
    },
  )

  test('in a channel where the bot is not gives way to a direct message', async () => {
    await fail({ method: 'response_url', status: 404 })
    const before = (await messagesOf(everything, 'camille', 'dm')).length
    await command('camille', 'random')

    const told = await until(async () => (await messagesOf(everything, 'camille', 'dm')).slice(before)[0])
    expect(told.text).toContain('registre')
  })

  test('that is used up by presses gives way as well', async () => {
    const answer = await ask('yui', `/pullcheck ${question}`, 'payments')
    const value = /"value":"(show es [^"]+)"/.exec(JSON.stringify(answer.blocks))?.[1]
    await fail({ method: 'response_url', error: 'used_url' })

    await everything.act('press', {
      as: 'yui',
      channel: 'payments',
      ts: answer.ts,
      actionId: 'pullcheck_show',
      value,
    })

    expect((await untilSees('yui', 'payments', 'El registro')).ephemeral).toBe(true)
  })
})

describe('what Slack refuses', () => {
  test.each(['invalid_blocks', 'msg_blocks_too_long'])('as %s is said in text alone', async (error) => {
    await fail({ method: 'chat.update', error, times: 1 })
    const ts = await say('sam', 'deploys', `@pullcheck ${question}`)

    const answer = await until(async () =>
      (await messagesOf(everything, 'sam', 'deploys', ts)).find(
        (one) => one.fromBot && one.text.includes(title),
      ),
    )
    expect(answer.blocks).toEqual([])
    expect(answer.text).toContain('gcloud artifacts repositories add-iam-policy-binding')
  })

  test('of an answer to an alert is said in text alone', async () => {
    await fail({ method: 'chat.postMessage', error: 'invalid_blocks', times: 1 })
    const ts = await alert('alerts')

    const answer = await until(async () =>
      (await messagesOf(everything, 'sam', 'alerts', ts)).find(({ fromBot }) => fromBot),
    )
    expect(answer.text).toContain(title)
  })

  test('with a page of HTML is tried again for an alert', async () => {
    await fail({ method: 'chat.postMessage', page: true, times: 1 })
    await everything.act('scenarios', { name: 'registry-outage', pods: 2 })
    const { ts } = await everything.act('alerts', { tool: 'kwatch', channel: 'alerts', count: 1 })

    const first = String(Array.isArray(ts) ? ts[0] : undefined)
    const answer = await until(async () =>
      (await messagesOf(everything, 'sam', 'alerts', first)).find(({ fromBot }) => fromBot),
    )
    expect(answer.threadTs).toBe(first)
  })
})

describe('an archived channel', () => {
  test('gets no answer to an alert, and others get theirs', async () => {
    const archived = await alert('old-alerts')
    await untilLogged('is_archived')

    expect(
      (await messagesOf(everything, 'sam', 'old-alerts', archived)).filter(({ fromBot }) => fromBot),
    ).toEqual([])
    expect((await ask('sam', `/pullcheck ${question}`, 'payments')).text).toContain(title)
  })
})

describe('much of everything', () => {
  test('a pasted text of 40,000 characters is read, and answered within limits', async () => {
    const error =
      'Failed to pull image "eu.gcr.io/kiosk/web:1": rpc error: code = NotFound desc = failed to pull and unpack image "eu.gcr.io/kiosk/web:1": eu.gcr.io/kiosk/web:1: not found'
    const noise = '2026-11-22T03:00:07Z INFO nothing to see here, all is well in this line\n'.repeat(600)
    const text = `/pullcheck explain ${error}\n${noise}`.slice(0, 39_990)

    const answer = await ask('sam', text, 'payments')

    expect(printMessage(answer)).toContain('eu.gcr.io/kiosk/web:1')
    expect(answer.blocks.length).toBeLessThanOrEqual(50)
  })
})

test('an alert that its tool edits keeps its one answer', async () => {
  const ts = await alert('alerts')
  const answer = await untilSees('sam', 'alerts', title, ts)
  const edited = await everything.act('alerts/edit', { channel: 'alerts', ts, state: 'resolved' })
  expect(edited['ok']).toBe(true)

  await ask('sam', `/pullcheck ${question}`, 'alerts')
  const said = (await messagesOf(everything, 'sam', 'alerts', ts)).filter(({ fromBot }) => fromBot)
  expect(said.map((one) => one.ts)).toEqual([answer.ts])
})

describe('an Enterprise Grid', () => {
  test('its members ask, press and mention like any, though the app is installed for all workspaces', async () => {
    const answer = await ask('freya', `/pullcheck ${question}`, 'payments')
    expect(answer.text).toContain(title)

    const value = /"value":"(show es [^"]+)"/.exec(JSON.stringify(answer.blocks))?.[1]
    const pressed = { as: 'freya', channel: 'payments', ts: answer.ts, actionId: 'pullcheck_show', value }
    await everything.act('press', pressed)
    await untilSees('freya', 'payments', 'El registro')

    expect((await ask('freya', `@pullcheck ${question}`, 'deploys')).text).toContain(title)
    expect((await ask('freya', question, 'dm')).text).toContain(title)
    await ask('freya', '/pullcheck lang fr')
    expect((await ask('freya', `/pullcheck ${question}`)).text).toContain('registre')
  })
})

async function alert(channel: string): Promise<string> {
  const { ts } = await everything.act('alerts', {
    tool: 'grafana',
    channel,
    pods: ['checkout/web-7f9c-x2k4q'],
  })
  return String(Array.isArray(ts) ? ts[0] : undefined)
}

function untilLogged(words: string): Promise<string> {
  return until(async () => everything.log.find((line) => line.includes(words)))
}
