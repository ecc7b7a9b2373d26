import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { z } from 'zod'
import { printMessage } from '../../src/sandbox-prompt/print-message.ts'
import { messagesOf } from '../support/messages-of.ts'
import { type Everything, startEverything } from '../support/start-everything.ts'

const View = z.object({
  id: z.string(),
  blocks: z.array(z.looseObject({ type: z.string(), block_id: z.string() })),
})
const Opened = z.object({ view: View.optional() })
const Options = z.object({
  options: z.array(z.object({ text: z.object({ text: z.string() }), value: z.string() })),
})
type View = z.infer<typeof View>

let everything: Everything

beforeAll(async () => {
  everything = await startEverything([], {
    slack: { watch: ['C0ALERTS1', 'C0ONCALL1'] },
    config: {
      access: {
        default: 'allow',
        guests: 'deny',
        sharedChannels: 'deny',
        contact: 'the platform team',
        rules: [{ effect: 'deny', users: ['U0BUD0001'], namespaces: ['checkout'] }],
      },
    },
  })
}, 30_000)
afterAll(() => everything.stop())

/** The tab as somebody sees it, once it says something. */
async function homeOf(as: string, words = ''): Promise<View> {
  for (;;) {
    const { view } = Opened.parse(await everything.act('home', { as }))
    if (view && JSON.stringify(view).includes(words)) return view
  }
}

const chosen = (id: string, value: string) => ({
  [id]: { [id]: { type: 'external_select', selected_option: { value } } },
})

async function suggest(as: string, actionId: string, typed: string, values: object = {}) {
  const { id: viewId } = await homeOf(as)
  const asked = { as, viewId, actionId, blockId: actionId, typed, values }
  return Options.parse(await everything.act('views/options', asked)).options
}

async function press(as: string, actionId: string, more: object = {}) {
  const { id: viewId } = await homeOf(as)
  return everything.act('views/press', { as, viewId, actionId, ...more })
}

async function untilDirect(as: string, words: string) {
  for (;;) {
    const found = (await messagesOf(everything, as, 'dm')).find((one) => printMessage(one).includes(words))
    if (found) return found
  }
}

describe('the App Home', () => {
  test.each([
    ['sam', 'Check a pod'],
    ['ana', 'Revisar un pod'],
    ['camille', 'Vérifier un pod'],
    ['yui', 'Pod を調べる'],
    ['budi', 'Periksa Pod'],
  ])('%s reads it in their own language', async (person, words) => {
    expect(JSON.stringify(await homeOf(person))).toContain(words)
  })

  test('names the watched channels that somebody is in, and no other', async () => {
    expect(JSON.stringify(await homeOf('sam'))).toContain('C0ONCALL1')
    const camilles = JSON.stringify(await homeOf('camille'))
    expect(camilles).toContain('C0ALERTS1')
    expect(camilles).not.toContain('C0ONCALL1')
  })

  test('tells guests whom to ask, and nothing else', async () => {
    const view = JSON.stringify(await homeOf('noa'))

    expect(view).toContain('the platform team')
    expect(view).not.toContain('pullcheck_home')
  })

  test('changes its language by its menu', async () => {
    await press('camille', 'pullcheck_home_language', { value: 'es' })
    expect(JSON.stringify(await homeOf('camille', 'como elegiste'))).toContain('Tu idioma')

    await press('camille', 'pullcheck_home_language', { value: 'auto' })
    const french = await homeOf('camille', 'la langue de votre profil Slack')
    expect(JSON.stringify(french)).toContain('Votre langue')
  })
})

test('open incidents are listed for who may ask about their pods', async () => {
  const pods = ['checkout/web-7f9c-x2k4q', 'billing/invoicer-7b9d4c6f5-k2m8p']
  for (const pod of pods) await everything.act('alerts', { tool: 'grafana', channel: 'alerts', pods: [pod] })

  const all = JSON.stringify(await homeOf('sam', pods[1]))
  expect(all).toContain('The registry refuses access to the image')
  expect(all).toContain('Open the thread')

  // From here on the tab is in English, and so made after the alerts.
  await everything.ask('budi', '/pullcheck lang en')
  const budis = JSON.stringify(await homeOf('budi', 'Open incidents'))
  expect(budis).toContain(pods[1])
  expect(budis).not.toContain('The registry refuses access')
  await everything.ask('budi', '/pullcheck lang auto')
})

describe('the form', () => {
  test('completes namespaces, those with failing pods first, and what was typed last', async () => {
    const namespaces = (await suggest('sam', 'pullcheck_home_namespace', '')).map(({ text }) => text.text)
    expect(namespaces).toContain('checkout')

    const typed = (await suggest('sam', 'pullcheck_home_namespace', 'check')).map(({ text }) => text.text)
    expect(typed).toEqual(['checkout', 'check'])
  })

  test('completes pods of the chosen namespace, or of all', async () => {
    const [checkout] = await suggest('sam', 'pullcheck_home_namespace', 'checkout')
    const values = chosen('pullcheck_home_namespace', checkout?.value ?? '')

    const within = await suggest('sam', 'pullcheck_home_pod', '', values)
    expect(within.map(({ text }) => text.text)).toContain('web-7f9c-x2k4q')
    const anywhere = await suggest('sam', 'pullcheck_home_pod', 'x2k4q')
    expect(anywhere.map(({ text }) => text.text)).toContain('checkout/web-7f9c-x2k4q')
  })

  test('names nothing that somebody may not ask about', async () => {
    expect(await suggest('budi', 'pullcheck_home_pod', 'x2k4q')).toEqual([])
    const namespaces = await suggest('budi', 'pullcheck_home_namespace', '')
    expect(namespaces.length).toBeGreaterThan(0)
    expect(namespaces.map(({ text }) => text.text)).not.toContain('checkout')
  })

  test('answers by a direct message, and lists the answer, which can be had again', async () => {
    const [pod] = await suggest('sam', 'pullcheck_home_pod', 'web-7f9c-x2k4q')

    await press('sam', 'pullcheck_home_check', { values: chosen('pullcheck_home_pod', pod?.value ?? '') })
    await untilDirect('sam', 'gcloud artifacts repositories add-iam-policy-binding')
    await homeOf('sam', 'pullcheck_home_show')
    const before = await messagesOf(everything, 'sam', 'dm')

    await press('sam', 'pullcheck_home_show')
    let after = await messagesOf(everything, 'sam', 'dm')
    while (after.length === before.length) after = await messagesOf(everything, 'sam', 'dm')
    expect(after.at(-1)?.text).toBe(before.at(-1)?.text)
  })

  test('refuses what somebody may not ask about, whether it exists or not', async () => {
    const values = chosen('pullcheck_home_pod', JSON.stringify(['', 'checkout', 'no-such-pod']))

    await press('budi', 'pullcheck_home_check', { values })

    const { text } = await untilDirect('budi', 'the platform team')
    expect(text).not.toContain('no-such-pod')
  })

  test('wants something to be chosen', async () => {
    await press('yui', 'pullcheck_home_check')

    const asked = await homeOf('yui', '先に Namespace か Pod を選択してください')
    expect(JSON.stringify(asked)).toContain('pullcheck_home_check')
    expect(await messagesOf(everything, 'yui', 'dm')).toEqual([])
  })
})
