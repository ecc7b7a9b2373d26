import { type Document, parseDocument } from 'yaml'
import * as z from 'zod'
import type { Message } from '../i18n/message.ts'
import { mistake, toMistakes } from './mistakes.ts'
import * as shapes from './shapes.ts'

const schema = z.strictObject({
  lang: shapes.lang,
  port: shapes.port,
  logLevel: shapes.logLevel,
  deadline: shapes.deadline,
  slowPull: shapes.slowPull,
  loggingEndpoint: shapes.url,
  googleEndpoint: shapes.url,
  sandbox: shapes.onOff,
  clusters: z
    .array(
      z.strictObject({
        name: shapes.clusterName,
        context: shapes.text,
        project: shapes.project,
        location: shapes.location,
      }),
    )
    .optional(),
})
export type ConfigFile = z.infer<typeof schema>
export type ReadFile = (path: string) => string
type FileRead = { values: ConfigFile; mistakes: Message[] }

const usualPath = './pullcheck.yaml'

/** Reads the file that was named, or the usual one if it is there. */
export function readConfigFile(named: string | undefined, readFile: ReadFile): FileRead {
  const path = named ?? usualPath
  let source: string
  try {
    source = readFile(path)
  } catch (error) {
    const code = codeOf(error)
    if (code === 'ENOENT' && named === undefined) return { values: {}, mistakes: [] }
    const key = code === 'ENOENT' ? 'fileMissing' : 'fileUnreadable'
    return {
      values: {},
      mistakes: [mistake(key, path, 'PULLCHECK_CONFIG=/etc/pullcheck/pullcheck.yaml', code)],
    }
  }
  return parseConfigFile(source, path)
}

function parseConfigFile(source: string, path: string): FileRead {
  const document = parseDocument(source)
  const broken = document.errors.map(({ linePos }) => {
    const [{ line, col } = { line: 1, col: 1 }] = linePos ?? []
    return mistake('notYaml', `${path}:${line}:${col}`, 'lang: ja')
  })
  if (broken.length > 0) return { values: {}, mistakes: broken }
  const settings = toSettings(document)
  if (settings === undefined) return { values: {}, mistakes: [mistake('notYaml', path, 'lang: ja')] }
  const { data, error } = schema.safeParse(settings)
  const spelling = {
    name: (setting: string) => (setting ? `${path}: ${setting}` : path),
    example: (key: string, value: string) => `${key}: ${value}`,
  }
  const mistakes = [...toMistakes(error?.issues ?? [], spelling), ...findTwins(data, path)]
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
  const names = file?.clusters?.flatMap(({ name }) => name ?? []) ?? []
  const twins = new Set(names.filter((name, index) => names.indexOf(name) !== index))
  return [...twins].map((name) => mistake('twinCluster', `${path}: clusters`, 'name: prod-us', name))
}

function codeOf(error: unknown): string {
  return error !== null && typeof error === 'object' && 'code' in error ? String(error.code) : String(error)
}
