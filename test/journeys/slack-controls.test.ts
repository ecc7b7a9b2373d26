import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Message } from '../../src/sandbox-prompt/people-client.ts'
import { printMessage } from '../../src/sandbox-prompt/print-message.ts'
import { openStore } from '../../src/store/open-store.ts'
import { syntaxErrors } from '../support/shell-echo.ts'
import { type Everything, startEverything } from '../support/start-everything.ts'

const question = 'pod checkout/web-7f9c-x2k4q'
const data = mkdtempSync(join(tmpdir(), 'pullcheck-controls-'))
let everything: Everything

beforeAll(async () => {
  everything = await startEverything([], { config: { data }, slack: { watch: ['C0ALERTS1'] } })
}, 30_000)
afterAll(async () => {
  await everything.stop()
  rmSync(data, { recursive: true })
})

type Seen = Message & { files?: { name: string; text: string }[] }

async function messagesOf(as: string, channel: string, thread?: string): Promise<Seen[]> {
  const query = new URLSearchParams({ as, channel, ...(thread !== undefined && { thread }) })
  const { messages } = await everything.look(`messages?${query.toString()}`)
  return JSON.parse(JSON.stringify(messages))
}

/** Presses one of the controls below an answer; a menu's entry is found by its choice. */
async function press(as: string, { channel, ts, blocks }: Message, control: string, choice?: string) {
  const values = Array.from(JSON.stringify(blocks).matchAll(/"value":"([^"]+)"/g), ([, value = '']) => value)
  const value = values.find((one) => choice !== undefined && one.startsWith(`${choice} `))
  if (choice !== undefined && value === undefined) throw new Error(`There is no ${choice} below the answer`)
  const actionId = `pullcheck_${control}`
  return everything.client.press({ as, channel, ts, actionId, ...(value !== undefined && { value }) })
}

async function until<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (const end = performance.now() + 15_000; performance.now() < end; ) {
    const found = await look()
    if (found !== undefined) return found
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error(`Waited in vain; the log ends with ${everything.log.slice(-4).join('')}`)
}

const textOf = (message: Seen) => printMessage(message)
/** What only the presser sees, and what it says. */
const whispered = (as: string, channel: string, says: string, thread?: string) =>
  until(async () =>
    (await messagesOf(as, channel, thread)).find((one) => one.ephemeral && textOf(one).includes(says)),
  )
const modalOf = (as: string, says: string) =>
  until(async () => {
    const { views } = await everything.look(`views?as=${as}`)
    const text = JSON.stringify(Array.isArray(views) ? views.at(-1) : '')
    return text.includes(says) ? text : undefined
  })

const speakers = [
  {
    as: 'camille',
    lang: 'fr',
    unchanged: 'rien n’a changé',
    thanks: 'Merci, c’est noté',
    evidence: 'Événements du pod',
    sent: 'messages directs',
    comment: /^# Les étapes données par pullcheck/,
    other: { lang: 'ja', says: 'レジストリ' },
  },
  {
    as: 'yui',
    lang: 'ja',
    unchanged: '変化はありません',
    thanks: 'と記録しました',
    evidence: 'Pod のイベント',
    sent: 'ダイレクト メッセージ',
    comment: /^# .*pullcheck が示した手順/,
    other: { lang: 'es', says: 'registro' },
  },
]

describe.each(speakers)('$as presses what stands below a private answer', (speaker) => {
  const { as, other } = speaker
  const ask = () => everything.ask(as, `/pullcheck ${question}`, 'payments')
  const now = async ({ ts }: Message) =>
    (await messagesOf(as, 'payments')).find((message) => message.ts === ts)

  test('check again edits it and says what has changed', async () => {
    const answer = await ask()

    await press(as, answer, 'again')

    const edited = await until(async () => {
      const message = await now(answer)
      return message && textOf(message).includes(speaker.unchanged) ? message : undefined
    })
    expect(edited.ephemeral).toBe(true)
    expect(JSON.stringify(edited.blocks)).toContain('pullcheck_again')
  })

  test('show in another language tells it again, and looks nothing up', async () => {
    const answer = await ask()
    await everything.act('calls/reset', {})

    await press(as, answer, 'show', `show ${other.lang}`)

    await until(async () => {
      const message = await now(answer)
      return message?.text.includes(other.says) ? message : undefined
    })
    const { calls } = await everything.look('calls')
    expect(Object.keys(Object(calls))).toEqual(['slack'])
  })

  test('feedback is kept, and the last word counts', async () => {
    const answer = await ask()

    await press(as, answer, 'feedback', 'yes')
    await press(as, answer, 'feedback', 'wrong-cause')
    await whispered(as, 'payments', speaker.thanks)

    const store = await openStore(data)
    const feedback = await until(async () => {
      const said = (await store.feedback(0)).filter(({ answer: id }) =>
        JSON.stringify(answer.blocks).includes(id),
      )
      return said[0]?.says === 'wrong-cause' ? said : undefined
    })
    await store.close()
    expect(feedback).toEqual([
      expect.objectContaining({ cause: 'registry-forbidden', lang: speaker.lang, says: 'wrong-cause' }),
    ])
  })

  test('evidence is shown in a modal', async () => {
    await press(as, await ask(), 'more', 'evidence')

    expect(await modalOf(as, speaker.evidence)).toContain('403 Forbidden')
  })

  test('commands come as a script in a direct message', async () => {
    await press(as, await ask(), 'more', 'script')

    await modalOf(as, speaker.sent)
    const [file] = (await messagesOf(as, 'dm')).flatMap(({ files = [] }) => files).slice(-1)
    expect(file?.name).toBe('pullcheck-checkout-web-7f9c-x2k4q.sh')
    expect(file?.text).toMatch(speaker.comment)
    expect(syntaxErrors(file?.text.split('\n') ?? [])).toBe('')
  })
})

describe('below an answer that everybody sees', () => {
  test('another reads it in their language, alone; the answer stays', async () => {
    const answer = await everything.ask('sam', `@pullcheck ${question}`)

    await press('budi', answer, 'show', 'show id')

    const copy = await whispered('budi', 'alerts', 'Registry menolak', answer.threadTs)
    expect(copy.ts).not.toBe(answer.ts)
    const [same] = (await messagesOf('sam', 'alerts', answer.threadTs)).filter(({ ts }) => ts === answer.ts)
    expect(same?.text).toBe(answer.text)
  })

  test('the script stands in the thread', async () => {
    const answer = await everything.ask('sam', `@pullcheck ${question}`)

    await press('ana', answer, 'more', 'script')

    await modalOf('ana', 'El archivo está en este hilo')
    const files = (await messagesOf('sam', 'alerts', answer.threadTs)).flatMap(({ files = [] }) => files)
    expect(files.map(({ text }) => text.split('\n')[0])).toEqual([
      expect.stringContaining('Los pasos que dio'),
    ])
  })

  test('a trigger that has expired makes it a message', async () => {
    const answer = await everything.ask('sam', `@pullcheck ${question}`)
    const fault = { target: 'slack', method: 'views.open', error: 'expired_trigger_id', times: 1 }
    await everything.act('faults', { faults: [fault] })

    await press('sam', answer, 'more', 'evidence')

    const told = await whispered('sam', 'alerts', 'Events of the pod', answer.threadTs)
    expect(textOf(told)).toContain('403 Forbidden')
  })

  test('a file that Slack refuses is there to be copied', async () => {
    const answer = await everything.ask('sam', `@pullcheck ${question}`)
    const fault = { target: 'slack', method: 'files.getUploadURLExternal', error: 'missing_scope', times: 1 }
    await everything.act('faults', { faults: [fault] })

    await press('sam', answer, 'more', 'script')

    expect(await modalOf('sam', 'did not accept the file')).toContain('gcloud artifacts')
  })
})
