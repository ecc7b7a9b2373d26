import { createInterface } from 'node:readline/promises'
import { languageOf } from '../i18n/languages.ts'
import { createTranslator } from '../i18n/translator.ts'
import { Problem } from '../problems.ts'
import { askAsPerson } from './ask-as-person.ts'
import { findPerson } from './find-person.ts'
import type { PeopleClient, Person, Workspace } from './people-client.ts'
import { printMessage } from './print-message.ts'
import { spokenWords } from './spoken-words.ts'

type Conversation = { client: PeopleClient; workspace: Workspace; lang: string; channel: string }
type Io = { input: NodeJS.ReadableStream; output: NodeJS.WritableStream }
export type PromptOptions = Conversation & Io & { as: string }

/** A small prompt that speaks as a person in the sandbox's Slack, until the input ends. */
export async function runPrompt({ as, input, output, ...conversation }: PromptOptions): Promise<void> {
  let person = findPerson(conversation.workspace, as)
  let open = true
  const lines = createInterface({ input, output })
  // The input may end while an answer is still on its way; readline throws when prompted then.
  lines.once('close', () => {
    open = false
  })
  const prompt = () => {
    lines.setPrompt(`${person.name}> `)
    if (open) lines.prompt()
  }
  output.write(`${say('prompt', person, conversation.lang)}\n`)
  prompt()
  for await (const line of lines) {
    const words = line.trim()
    if (words === 'exit') break
    const turn = await takeTurn(words, person, conversation)
    person = turn.person
    output.write(turn.text)
    prompt()
  }
  lines.close()
}

type Turn = { person: Person; text: string }

async function takeTurn(words: string, person: Person, conversation: Conversation): Promise<Turn> {
  const { client, workspace, channel, lang } = conversation
  if (words === '') return { person, text: '' }
  try {
    const [, name] = /^as\s+(\S+)$/.exec(words) ?? []
    if (name === undefined) {
      // Without this, words that only lack the command would be heard by nobody.
      const text = /^[/@]/.test(words) ? words : spokenWords(words, { channel })
      const message = await askAsPerson(client, { as: person.id, channel, text })
      return { person, text: `\n${printMessage(message)}\n\n` }
    }
    const next = findPerson(workspace, name)
    return { person: next, text: `${say('nowPerson', next, lang)}\n` }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const message = { key: `replies:problems.${error.code}`, values: error.values }
    return {
      person,
      text: `${createTranslator({ lang: languageOf(person.locale) ?? lang }).text(message)}\n`,
    }
  }
}

function say(name: 'prompt' | 'nowPerson', { realName: person }: Person, lang: string): string {
  return createTranslator({ lang }).text({ key: `replies:sandbox.${name}`, values: { person } })
}
