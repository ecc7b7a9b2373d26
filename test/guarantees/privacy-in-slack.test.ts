import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Message } from '../../src/sandbox-prompt/people-client.ts'
import { openStore } from '../../src/store/open-store.ts'
import { messagesOf } from '../support/messages-of.ts'
import { coresOf, hidden, secretKinds } from '../support/secret-kinds.ts'
import { type Everything, startEverything } from '../support/start-everything.ts'

const pulled =
  'Failed to pull image "registry.kiosk.test/menu/api:4": rpc error: code = Unknown desc = failed to resolve reference "registry.kiosk.test/menu/api:4": unexpected status: 403 Forbidden:'
/** As many as fit into what somebody would paste. */
const perText = 6

let folder: string
let everything: Everything
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pullcheck-privacy-'))
  everything = await startEverything([], {
    config: { data: folder, redact: hidden },
    slack: { watch: ['C0ALERTS1'] },
  })
}, 30_000)
afterAll(async () => {
  await everything.stop()
  await rm(folder, { recursive: true })
})

type Secret = { name: string; core: string; text: string }

function makeSecrets(): Secret[] {
  return secretKinds.map((kind) => {
    const core = String(fc.sample(coresOf(kind), 1)[0])
    return { name: kind.name, core, text: kind.write(core) }
  })
}

/** Beside each other on lines of their own; what is cut off at the end of a text would hide what follows. */
function textsOf(secrets: readonly Secret[]): string[] {
  const starts = secrets.flatMap((_, index) => (index % perText === 0 ? [index] : []))
  return starts.map(
    (start) =>
      `${pulled} ${secrets
        .slice(start, start + perText)
        .map(({ text }) => text)
        .join('\n')}`,
  )
}

/** An alert is answered in a thread, or joins the incident that an earlier one opened. */
async function dealtWith(ts: string): Promise<string> {
  for (const end = performance.now() + 20_000; performance.now() < end; ) {
    const line = everything.log.find((one) => one.includes('Alert dealt with') && one.includes(`"${ts}"`))
    if (line !== undefined) return String(JSON.parse(line).outcome)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`The alert was not dealt with; the log ends with ${everything.log.slice(-4).join('')}`)
}

/** What was decided is posted, and edited, a little later. */
async function settled(): Promise<void> {
  let before = -1
  for (let same = 0; same < 10; ) {
    const { messages } = await everything.look('messages?as=sam')
    const now = JSON.stringify(messages).length
    same = now === before ? same + 1 : 0
    before = now
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

/** The tab is published a little after it was opened. */
async function homeOf(as: string): Promise<unknown> {
  for (const end = performance.now() + 10_000; performance.now() < end; ) {
    const { view } = await everything.act('home', { as })
    if (view !== undefined) return view
  }
  throw new Error('The App Home stayed empty')
}

/** Everything that the bot has said to anybody, or written down for anybody. */
async function everyOutput(): Promise<Record<string, string>> {
  const store = await openStore(folder)
  const answers = await store.answersFor('U0SAM0001', 100)
  const audit = await store.auditSince(0, 1000)
  await store.close()
  const view = await homeOf('sam')
  const said = async (channel: string) =>
    JSON.stringify((await messagesOf(everything, 'sam', channel)).filter(({ fromBot }) => fromBot))
  const { messages } = await everything.look('messages?as=sam')
  const all: Message[] = JSON.parse(JSON.stringify(messages))
  return {
    'direct messages': await said('dm'),
    'what is told of the incident': JSON.stringify(
      all.filter(({ fromBot, channel }) => fromBot && channel === 'C0ALERTS1'),
    ),
    'all messages': JSON.stringify(all.filter(({ fromBot }) => fromBot)),
    'App Home': JSON.stringify(view),
    'stored answers, without the words that ask again': JSON.stringify(
      answers.map(({ words: _, ...row }) => row),
    ),
    'audit trail': JSON.stringify(audit),
    log: everything.log.join(''),
  }
}

test('what people and alerts say in Slack comes back without a secret in it', async () => {
  const secrets = makeSecrets()
  const outcomes: string[] = []
  for (const text of textsOf(secrets)) {
    await everything.ask('sam', `explain ${text}`, 'dm')
    const { ts } = await everything.client.say({ as: 'sam', channel: 'alerts', text })
    if (ts === undefined) throw new Error('Nothing was said')
    outcomes.push(await dealtWith(ts))
  }
  expect(new Set(outcomes)).toEqual(new Set(['answered']))
  await settled()
  const outputs = await everyOutput()
  const leaks = secrets.flatMap(({ name, core }) =>
    Object.entries(outputs).flatMap(([output, text]) =>
      text.includes(core.slice(0, 10)) ? [`${name} in ${output}`] : [],
    ),
  )
  expect(leaks).toEqual([])
  for (const [name, text] of Object.entries(outputs)) expect([name, text.length > 20]).toEqual([name, true])
  expect(outputs['all messages']).toContain('REDACTED')
  expect(outputs['all messages']).toContain('HIDDEN_HOST')
}, 120_000)
