import * as z from 'zod'
import type { Message } from '../i18n/message.ts'
import { mistake, toMistakes } from './mistakes.ts'
import * as shapes from './shapes.ts'

const schema = z.object({
  SLACK_BOT_TOKEN: shapes.botToken,
  SLACK_SIGNING_SECRET: shapes.text,
  SLACK_APP_TOKEN: shapes.appToken,
  PULLCHECK_SLACK_API_URL: shapes.url,
  PORT: shapes.port,
  KUBECONFIG: shapes.path,
  PULLCHECK_CONTEXT: shapes.text,
  GOOGLE_CLOUD_PROJECT: shapes.project,
  PULLCHECK_CLUSTER: shapes.clusterName,
  PULLCHECK_LOCATION: shapes.location,
  PULLCHECK_LOGGING_ENDPOINT: shapes.url,
  PULLCHECK_GOOGLE_ENDPOINT: shapes.url,
  PULLCHECK_LANG: shapes.lang,
  PULLCHECK_CONFIG: shapes.path,
  LOG_LEVEL: shapes.logLevel,
  PULLCHECK_SANDBOX: shapes.onOff,
  PULLCHECK_DEADLINE: shapes.deadline,
  PULLCHECK_SLOW_PULL: shapes.slowPull,
})
export type Environment = z.infer<typeof schema>
export type Env = Readonly<Record<string, string | undefined>>

const spelling = { name: (path: string) => path, example: (key: string, value: string) => `${key}=${value}` }

/** An empty variable counts as unset, as in `docker run -e NAME=`. */
export function readEnvironment(env: Env): { values: Environment; mistakes: Message[] } {
  const given = Object.keys(schema.shape).flatMap((name) => {
    const value = env[name]?.trim()
    return value ? [[name, value] as const] : []
  })
  const present = Object.fromEntries(given)
  const { data, error } = schema.safeParse(present)
  const mistakes = [...toMistakes(error?.issues ?? [], spelling), ...findHalfSlack(present)]
  return { values: data ?? {}, mistakes }
}

/** Slack half set up is a mistake: falling back to the sandbox would hide it. */
function findHalfSlack(present: Record<string, string>): Message[] {
  const has = (name: string) => present[name] !== undefined
  if (!has('SLACK_BOT_TOKEN')) {
    const others = ['SLACK_SIGNING_SECRET', 'SLACK_APP_TOKEN', 'PULLCHECK_SLACK_API_URL'].filter(has)
    return others.map((name) => mistake('botTokenMissing', name, 'SLACK_BOT_TOKEN=xoxb-…'))
  }
  if (has('SLACK_SIGNING_SECRET') || has('SLACK_APP_TOKEN')) return []
  return [mistake('wayInMissing', 'SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN=xapp-…')]
}
