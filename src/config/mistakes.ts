import type * as z from 'zod'
import type { Message } from '../i18n/message.ts'
import { type ShapeName, shapeExamples } from './shapes.ts'

type Issue = z.core.$ZodIssue
/** What the settings with parts of their own are made of; all else that has a wrong form is the file or `clusters`. */
const parts = {
  access: {
    names:
      'default, guests, sharedChannels, contact, rules [effect, users, groups, channels, clusters, namespaces]',
    example: 'access: { default: deny, rules: [{ users: [U0123ABCD], namespaces: [checkout] }] }',
  },
  redact: {
    names: 'hosts, patterns [name, expression]',
    example: 'redact: { hosts: [registry.corp.example] }',
  },
} as const

/** What the file may hold; its parts in brackets. */
export const settingNames = `lang, port, logLevel, deadline, slowPull, loggingEndpoint, googleEndpoint, sandbox, data, watch, admins, reaction, clusters [name, context, project, location], access [${parts.access.names}], redact [${parts.redact.names}]`

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
      : misshapen(issue.path, spell(path))
  })
}

function misshapen([part]: readonly PropertyKey[], name: string): Message {
  if (part !== 'access' && part !== 'redact')
    return mistake('structure', name, 'clusters: [{ name: prod-eu }]')
  return mistake('part', name, parts[part].example, parts[part].names)
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
