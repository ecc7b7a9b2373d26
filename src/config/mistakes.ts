import type * as z from 'zod'
import type { Message } from '../i18n/message.ts'
import { type ShapeName, shapeExamples } from './shapes.ts'

type Issue = z.core.$ZodIssue
/** What the file may hold; its parts in brackets. */
export const settingNames =
  'lang, port, logLevel, deadline, slowPull, loggingEndpoint, googleEndpoint, sandbox, data, watch, admins, reaction, clusters [name, context, project, location], access [default, guests, sharedChannels, contact, rules [effect, users, groups, channels, clusters, namespaces]], redact [hosts, patterns [name, expression]]'

/** Every issue of a file as a text: the setting, what is wrong with it, an example. Never its value: it may be a token. */
export function toMistakes(issues: readonly Issue[], file: string): Message[] {
  const spell = (path: string) => (path ? `${file}: ${path}` : file)
  return issues.flatMap((issue) => {
    const path = issue.path.join('.')
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => unknownKey(spell([...issue.path, key].join('.'))))
    }
    const key = String(issue.path.at(-1) ?? '')
    return isShape(issue.message)
      ? mistake(issue.message, spell(path), `${key}: ${shapeExamples[issue.message]}`)
      : mistake('structure', spell(path), 'clusters: [{ name: prod-eu }]')
  })
}

function unknownKey(name: string): Message {
  const isSecret = /token|secret|password/i.test(name)
  return isSecret
    ? mistake('secretInFile', name, 'SLACK_BOT_TOKEN=xoxb-…')
    : mistake('unknownKey', name, 'lang: ja', settingNames)
}

export function mistake(key: string, name: string, example: string, detail = ''): Message {
  return { key: `replies:config.${key}`, values: { name, example, detail } }
}

function isShape(name: string): name is ShapeName {
  return Object.hasOwn(shapeExamples, name)
}
