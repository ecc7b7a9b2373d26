import { type Document, parseDocument } from 'yaml'
import * as z from 'zod'
import type { Message } from '../i18n/message.ts'
import { mistake, toMistakes } from './mistakes.ts'
import * as shapes from './shapes.ts'

function setting<T>(shape: shapes.Shape<T>) {
  return needed(shape).optional()
}

function needed<T>({ name, read }: shapes.Shape<T>) {
  return z.unknown().transform((value, context) => {
    const result = read(value)
    if (result !== undefined) return result
    context.addIssue({ code: 'custom', message: name })
    return z.NEVER
  })
}

const schema = z.strictObject({
  lang: setting(shapes.lang),
  port: setting(shapes.port),
  logLevel: setting(shapes.logLevel),
  deadline: setting(shapes.deadline),
  slowPull: setting(shapes.slowPull),
  loggingEndpoint: setting(shapes.url),
  googleEndpoint: setting(shapes.url),
  sandbox: setting(shapes.onOff),
  data: setting(shapes.folder),
  watch: setting(shapes.channels),
  admins: setting(shapes.users),
  reaction: setting(shapes.emoji),
  access: z
    .strictObject({
      default: setting(shapes.allowOrDeny),
      guests: setting(shapes.allowOrDeny),
      sharedChannels: setting(shapes.allowOrDeny),
      contact: setting(shapes.text),
      rules: z
        .array(
          z.strictObject({
            effect: setting(shapes.allowOrDeny),
            users: setting(shapes.users),
            groups: setting(shapes.groups),
            channels: setting(shapes.channels),
            clusters: setting(shapes.globs),
            namespaces: setting(shapes.globs),
          }),
        )
        .optional(),
    })
    .optional(),
  redact: z
    .strictObject({
      hosts: setting(shapes.hosts),
      patterns: z
        .array(
          z.strictObject({ name: needed(shapes.patternName), expression: needed(shapes.linearExpression) }),
        )
        .optional(),
    })
    .optional(),
  clusters: z
    .array(
      z.strictObject({
        name: setting(shapes.clusterName),
        context: setting(shapes.text),
        project: setting(shapes.project),
        location: setting(shapes.location),
      }),
    )
    .optional(),
})
export type ConfigFile = z.infer<typeof schema>
export type FileRead = { values: ConfigFile; mistakes: Message[] }

/** The settings of a file's text, and every mistake in it. */
export function parseConfigFile(source: string, path: string): FileRead {
  const document = parseDocument(source)
  const broken = document.errors.map(({ linePos, code }) => {
    const [{ line, col } = { line: 1, col: 1 }] = linePos ?? []
    const key = code === 'DUPLICATE_KEY' ? 'twinKey' : 'notYaml'
    return mistake(key, `${path}:${line}:${col}`, 'lang: ja')
  })
  if (broken.length > 0) return { values: {}, mistakes: broken }
  const settings = toSettings(document)
  if (settings === undefined) return { values: {}, mistakes: [mistake('notYaml', path, 'lang: ja')] }
  const { data, error } = schema.safeParse(settings)
  const mistakes = [...toMistakes(error?.issues ?? [], path), ...findTwins(data, path)]
  return { values: data ?? {}, mistakes }
}

/** Undefined for aliases that name no anchor, or that multiply beyond measure: the library throws only here. */
function toSettings(document: Document): unknown {
  try {
    return document.toJS() ?? {}
  } catch {
    return undefined
  }
}

function findTwins(file: ConfigFile | undefined, path: string): Message[] {
  const names = file?.clusters?.flatMap(({ name, context }) => name ?? context ?? []) ?? []
  const twins = new Set(names.filter((name, index) => names.indexOf(name) !== index))
  return [...twins].map((name) => mistake('twinCluster', `${path}: clusters`, 'name: prod-us', name))
}
