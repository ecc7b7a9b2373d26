import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { printMessage } from '../../src/sandbox-prompt/print-message.ts'
import { messagesOf } from '../support/messages-of.ts'
import { type Everything, startEverything } from '../support/start-everything.ts'

const question = 'pod checkout/web-7f9c-x2k4q'
const refused = {
  en: 'The registry refuses access to the image',
  es: 'registro',
  fr: 'registre',
  ja: 'レジストリ',
}
let everything: Everything

beforeAll(async () => {
  everything = await startEverything()
}, 30_000)
afterAll(() => everything.stop())

const ask: Everything['ask'] = (...args) => everything.ask(...args)

describe('a person’s language', () => {
  test('is the profile’s, then the chosen one, then the profile’s again', async () => {
    expect(printMessage(await ask('yui', '/pullcheck lang'))).toContain('Slack プロフィールの言語')

    await ask('yui', '/pullcheck lang français')
    expect((await ask('yui', `/pullcheck ${question}`)).text).toContain(refused.fr)
    expect((await ask('yui', question, 'dm')).text).toContain(refused.fr)
    expect((await ask('yui', `/pullcheck ${question} --lang es`)).text).toContain(refused.es)

    await ask('yui', '/pullcheck lang auto')
    expect((await ask('yui', `/pullcheck ${question}`)).text).toContain(refused.ja)
  })

  test('that nobody speaks here is refused with the list', async () => {
    expect(printMessage(await ask('sam', '/pullcheck lang klingon'))).toContain('id (Bahasa Indonesia)')
  })
})

describe('a channel’s language', () => {
  test('is what everybody reads; what one reads alone stays one’s own', async () => {
    expect((await ask('sam', `@pullcheck ${question}`, 'deploys')).text).toContain(refused.en)

    expect((await ask('ana', '/pullcheck lang --channel ja', 'deploys')).text).toContain('日本語')

    expect((await ask('sam', `@pullcheck ${question}`, 'deploys')).text).toContain(refused.ja)
    expect((await ask('sam', `/pullcheck ${question}`, 'deploys')).text).toContain(refused.en)
    expect((await ask('sam', `@pullcheck ${question}`, 'payments')).text).toContain(refused.en)
  })

  test('is for admins to change', async () => {
    const message = await ask('camille', '/pullcheck lang --channel fr', 'payments')

    expect(message.ephemeral).toBe(true)
    expect(printMessage(message)).toContain('/pullcheck lang --channel fr')
    expect(printMessage(await ask('sam', '/pullcheck lang', 'payments'))).toContain('no language of its own')
  })
})

describe('a channel that the bot comes to', () => {
  const seenBy = (as: string) => messagesOf(everything, as, 'random')
  const invite = (remove: boolean) => everything.act('invite', { as: 'ana', channel: 'random', remove })
  const press = async (as: string, actionId: string, value?: string) => {
    const [welcome] = await seenBy(as)
    return everything.act('press', { as, channel: 'random', ts: welcome?.ts, actionId, value })
  }
  const untilSees = async (as: string, words: string) => {
    let all = await seenBy(as)
    while (!all.some((one) => printMessage(one).includes(words))) all = await seenBy(as)
    return all
  }

  test('is greeted once, watched by its button, and greeted in the language that it chooses', async () => {
    await invite(false)
    await untilSees('ana', 'I stay silent here')

    await press('ana', 'pullcheck_welcome_watch')
    await untilSees('sam', 'I’m watching this channel')
    expect(printMessage(await ask('ana', '/pullcheck watch', 'random'))).toContain('Vigilo este canal')

    await press('ana', 'pullcheck_welcome_language', 'ja')
    await untilSees('sam', 'こんにちは')

    await invite(true)
    await invite(false)
    await ask('ana', '@pullcheck help', 'random')
    const greetings = (await seenBy('ana')).filter((one) => printMessage(one).includes('こんにちは'))
    expect(greetings).toHaveLength(1)
  })

  test('leaves settings to admins', async () => {
    await press('camille', 'pullcheck_welcome_language', 'fr')

    const [welcome] = await untilSees('camille', 'administrateurs')
    expect(welcome && printMessage(welcome)).toContain('こんにちは')
  })
})
