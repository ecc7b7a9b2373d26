import { afterEach, describe, expect, test } from '@jest/globals'
import bolt, { type RespondFn } from '@slack/bolt'
import type { Message } from '../../src/sandbox-prompt/people-client.ts'
import { printMessage } from '../../src/sandbox-prompt/print-message.ts'
import { writeButtonValue } from '../../src/surfaces/slack/button-value.ts'
import { showRest } from '../../src/surfaces/slack/listeners/actions/show-rest.ts'
import { renderRest } from '../../src/surfaces/slack/render-message.ts'
import { messagesOf } from '../support/messages-of.ts'
import { startReceivingBot } from '../support/receiving-bot.ts'
import { startEverything } from '../support/start-everything.ts'
import { until } from '../support/until.ts'
import { longReply, stubSurface } from '../surfaces/slack/stub-slack.ts'

const stops: (() => Promise<void>)[] = []
afterEach(async () => {
  await Promise.all(stops.splice(0).map((stop) => stop()))
})

describe('a response URL', () => {
  test('takes five answers, and what comes after them is still told to the asker alone', async () => {
    const slack = await startReceivingBot()
    stops.push(slack.stop)
    const { surface, lines } = stubSurface()
    const shelved = { reply: longReply(120), words: 'ns payments' }
    const parts = renderRest(shelved)
    const value = writeButtonValue({ id: surface.shelf.put(shelved), lang: 'en' })

    await showRest(await pressBy('sam', slack, value), surface)

    expect(parts.length).toBeGreaterThan(6)
    const { messages } = await slack.look('messages?as=sam&channel=payments')
    const told: Message[] = JSON.parse(JSON.stringify(messages)).filter(({ fromBot }: Message) => fromBot)
    expect(told.map(({ ephemeral }) => ephemeral)).toEqual(parts.map(() => true))
    const steps = [
      ...told
        .map(printMessage)
        .join('\n')
        .matchAll(/Step (\d+)/g),
    ].map(([, step]) => Number(step))
    expect(steps).toEqual(Array.from({ length: steps.length }, (_, index) => 121 - steps.length + index))
    const refused = lines.filter(({ message }) => message === 'Asker could not be told this way')
    expect(refused).toHaveLength(parts.length - 5)
  })

  test.each([
    ['sam', 'payments', 'The registry refuses access to the image', true],
    ['camille', 'random', 'registre', false],
  ])('that is over when the answer comes gives way: %s in %s', async (as, channel, says, isEphemeral) => {
    let passed = 0
    const now = () => new Date(Date.now() + passed)
    const everything = await startEverything([], { sandbox: { now } })
    stops.push(everything.stop)
    const fault = { target: 'slack', method: 'users.info', delayMs: 400, times: 1 }
    await everything.act('faults', { faults: [fault] })

    await everything.act('say', { as, channel, text: '/pullcheck pod checkout/web-7f9c-x2k4q' })
    passed = 31 * 60_000

    const place = isEphemeral ? channel : 'dm'
    const answer = await until(async () =>
      (await messagesOf(everything, as, place)).find((one) => printMessage(one).includes(says)),
    )
    expect(answer.ephemeral).toBe(isEphemeral)
    expect(everything.log.join('')).toContain('404')
  })
})

/** What Bolt hands to a listener after somebody's press, with the URL that Slack gives for it. */
async function pressBy(as: string, slack: Awaited<ReturnType<typeof startReceivingBot>>, value: string) {
  await slack.act('say', { as, channel: 'payments', text: '/pullcheck help' })
  const form = new URLSearchParams(slack.received.at(-1)?.body)
  const url = form.get('response_url') ?? ''
  const respond: RespondFn = async (message) => {
    const answer = await fetch(url, { method: 'POST', body: JSON.stringify(message) })
    if (!answer.ok) throw new Error(`HTTP ${answer.status}`)
    return answer
  }
  const { botToken, apiUrl } = slack.sandbox.slack
  return {
    ack: async () => {},
    respond,
    client: new bolt.webApi.WebClient(botToken, { slackApiUrl: apiUrl }),
    body: {
      user: { id: form.get('user_id') ?? '' },
      channel: { id: form.get('channel_id') ?? '' },
      container: { is_ephemeral: true },
    },
    action: { value },
  }
}
