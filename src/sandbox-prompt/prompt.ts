import { createInterface } from 'node:readline/promises'
import { languageOf } from '../i18n/languages.ts'
import { createTranslator } from '../i18n/translator.ts'
import { Problem } from '../problems.ts'
import { askAsPerson } from './ask-as-person.ts'
import { findPerson } from './find-person.ts'
import type { PeopleClient, Person, Workspace } from './people-client.ts'
import { printMessage } from './print-message.ts'

type Io = { input: NodeJS.ReadableStream; output: NodeJS.WritableStream }
export type PromptOptions = Io & {
  client: PeopleClient
  workspace: Workspace
  lang: string
  as: string
  channel: string
}

/** A small prompt that speaks as a person in the sandbox's Slack, until the input ends. */
export async function runPrompt(options: PromptOptions): Promise<void> {
  const { client, workspace, channel, lang, input, output } = options
  const translator = createTranslator({ lang })
  const tell = (name: string, person: Person) =>
    output.write(
      `${translator.text({ key: `replies:sandbox.${name}`, values: { person: person.realName } })}\n`,
    )
  let person = findPerson(workspace, options.as)
  const lines = createInterface({ input, output, prompt: `${person.name}> ` })
  tell('prompt', person)
  lines.prompt()
  for await (const line of lines) {
    const words = line.trim()
    if (words === 'exit') break
    try {
      const [, name] = /^as\s+(\S+)$/.exec(words) ?? []
      if (name !== undefined) {
        person = findPerson(workspace, name)
        lines.setPrompt(`${person.name}> `)
        tell('nowPerson', person)
      } else if (words !== '') {
        const message = await askAsPerson(client, { as: person.id, channel, text: words })
        output.write(`\n${printMessage(message)}\n\n`)
      }
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      const message = { key: `replies:problems.${error.code}`, values: error.values }
      output.write(`${createTranslator({ lang: languageOf(person.locale) ?? lang }).text(message)}\n`)
    }
    lines.prompt()
  }
  lines.close()
}
