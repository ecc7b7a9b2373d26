import { languageOf } from '../i18n/languages.ts'
import { parseDuration } from '../request/durations.ts'
import { isLinear } from './linear-expression.ts'

/**
 * The shapes that settings have. A shape's name is its text's key below `config` in replies.json, and
 * each has an example, which program text is and no language.
 */
export const shapeExamples = {
  botToken: 'xoxb-…',
  appToken: 'xapp-…',
  text: 'my-value',
  path: '/etc/pullcheck/pullcheck.yaml',
  folder: '/data',
  url: 'http://localhost:8080',
  port: '3000',
  lang: 'ja',
  logLevel: 'info',
  deadline: '8s',
  slowPull: '60s',
  onOff: 'off',
  clusterName: 'prod-eu',
  project: 'my-project-123',
  location: 'europe-west1',
  channels: 'C0123ABCD',
  users: 'U0123ABCD',
  emoji: 'stethoscope',
  allowOrDeny: 'deny',
  groups: 'S0123ABCD',
  globs: 'prod-*',
  hosts: '*.corp.example',
  patternName: 'ticket',
  linearExpression: 'TICKET-[0-9]{4,8}',
} as const
export type ShapeName = keyof typeof shapeExamples

/** How a value is read, from a variable's text or as the file has it: undefined when it does not fit. */
export type Shape<T> = { name: ShapeName; read: (value: unknown) => T | undefined }

function shape<T>(name: ShapeName, read: Shape<T>['read']): Shape<T> {
  return { name, read }
}

function textLike(name: ShapeName, pattern: RegExp) {
  return shape(name, (value) => (typeof value === 'string' && pattern.test(value) ? value : undefined))
}

function duration(name: ShapeName, leastMs: number, mostMs: number) {
  return shape(name, (value) => {
    const ms = typeof value === 'string' ? parseDuration(value) : undefined
    return ms !== undefined && ms >= leastMs && ms <= mostMs ? ms : undefined
  })
}

export const botToken = textLike('botToken', /^xoxb-[\w-]+$/)
export const appToken = textLike('appToken', /^xapp-[\w-]+$/)
export const text = textLike('text', /\S/)
export const path = textLike('path', /\S/)
export const folder = textLike('folder', /\S/)
export const url = shape('url', (value) => {
  const parsed = typeof value === 'string' ? URL.parse(value) : null
  return parsed && /^https?:$/.test(parsed.protocol) ? String(value) : undefined
})
export const port = shape('port', (value) => {
  const number = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value
  const fits = typeof number === 'number' && Number.isInteger(number) && number >= 0 && number <= 65_535
  return fits ? number : undefined
})
export const lang = shape('lang', (value) => (typeof value === 'string' ? languageOf(value) : undefined))
export const logLevel = textLike('logLevel', /^(?:fatal|error|warn|info|debug|trace|silent)$/)
export const deadline = duration('deadline', 100, 5 * 60_000)
export const slowPull = duration('slowPull', 1000, 86_400_000)
/** YAML 1.2 reads `off` as a word and `false` as a truth value; both are meant the same. */
export const onOff = shape('onOff', (value) => {
  if (value === 'on' || value === 'true' || value === true) return true
  return value === 'off' || value === 'false' || value === false ? false : undefined
})
export const clusterName = textLike('clusterName', /^[A-Za-z0-9][\w.-]{0,99}$/)
/** A project's id, its number, or an id that belongs to a domain (`example.com:my-project`). */
export const project = textLike('project', /^(?:[a-z0-9.-]+:)?[a-z0-9][a-z0-9-]{2,61}[a-z0-9]$/)
export const location = textLike('location', /^[a-z]+(?:-[a-z0-9]+){1,3}$/)

/** Ids separated by commas, as a variable holds them, or a list, as the file does. */
function idList(name: ShapeName, pattern: RegExp) {
  return shape(name, (value) => {
    const list: unknown = typeof value === 'string' ? value.split(',').map((id) => id.trim()) : value
    if (!Array.isArray(list)) return undefined
    const ids = list.flatMap((id: unknown) => (typeof id === 'string' && pattern.test(id) ? [id] : []))
    return ids.length === list.length ? ids : undefined
  })
}

/** Names of channels can change, and telling which is which takes a right of its own: ids stay. */
export const channels = idList('channels', /^[CG][A-Z0-9]{2,30}$/)
export const users = idList('users', /^[UW][A-Z0-9]{2,30}$/)
/** Slack's user groups, such as `@platform`. */
export const groups = idList('groups', /^S[A-Z0-9]{2,30}$/)
/** Names of clusters or namespaces; `*` stands for any characters. */
export const globs = idList('globs', /^[A-Za-z0-9*][\w.*-]{0,99}$/)
/** Names of hosts, `*` for any characters of a label, at most once in each: `*.corp.example`, `build-*.example`. */
export const hosts = idList(
  'hosts',
  /^(?=.{1,253}$)(?=[^a-zA-Z0-9]*[a-zA-Z0-9])(?:\*\.)?[\w-]*\*?[\w-]*(?:\.[\w-]*\*?[\w-]*){0,20}$/,
)
/** What stands in place of what is found: `ticket` becomes HIDDEN_TICKET. */
export const patternName = textLike('patternName', /^[a-z][a-z0-9-]{0,30}$/)
export const linearExpression = shape('linearExpression', (value) =>
  typeof value === 'string' && isLinear(value) ? new RegExp(value) : undefined,
)
export const allowOrDeny = shape('allowOrDeny', (value) =>
  value === 'allow' || value === 'deny' ? value : undefined,
)
/** Slack's name of an emoji, without colons. */
export const emoji = textLike('emoji', /^[a-z0-9_+'-]{1,100}$/)
