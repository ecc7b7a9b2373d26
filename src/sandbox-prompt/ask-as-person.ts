import { setTimeout as wait } from 'node:timers/promises'
import { languages } from '../i18n/languages.ts'
import { createTranslator } from '../i18n/translator.ts'
import { Problem } from '../problems.ts'
import type { Message, PeopleClient, Said } from './people-client.ts'

const patienceMs = 30_000

/** Lines that say somebody is looking; the answer comes after. */
const checkingLines = new Set(
  languages.map((lang) => createTranslator({ lang }).text({ key: 'replies:slack.checking' })),
)

/** Says something as a person and waits for the bot's answer. */
export async function askAsPerson(client: PeopleClient, said: Said): Promise<Message> {
  const done = new AbortController()
  const answered = Promise.withResolvers<Message>()
  const onMessage = (message: Message) => {
    if (message.fromBot && !checkingLines.has(message.text)) answered.resolve(message)
  }
  try {
    await client.watch(said.as, onMessage, done.signal)
    const report = await client.say(said)
    if (!report.ok) throw new Problem('sandbox-refused', { reason: report.error ?? '' })
    return await Promise.race([answered.promise, giveUp(done.signal)])
  } finally {
    done.abort()
  }
}

async function giveUp(signal: AbortSignal): Promise<never> {
  await wait(patienceMs, undefined, { signal })
  throw new Problem('sandbox-no-answer', { time: { durationMs: patienceMs } })
}
