import type { Message } from '../i18n/message.ts'
import { mistake } from './mistakes.ts'
import * as shapes from './shapes.ts'

export type Env = Readonly<Record<string, string | undefined>>
export type Environment = ReturnType<typeof readSettings>
type ReadSetting = <T>(name: string, shape: shapes.Shape<T>) => T | undefined

function readSettings(read: ReadSetting) {
  return {
    SLACK_BOT_TOKEN: read('SLACK_BOT_TOKEN', shapes.botToken),
    SLACK_SIGNING_SECRET: read('SLACK_SIGNING_SECRET', shapes.text),
    SLACK_APP_TOKEN: read('SLACK_APP_TOKEN', shapes.appToken),
    PULLCHECK_SLACK_API_URL: read('PULLCHECK_SLACK_API_URL', shapes.url),
    PORT: read('PORT', shapes.port),
    KUBECONFIG: read('KUBECONFIG', shapes.path),
    PULLCHECK_CONTEXT: read('PULLCHECK_CONTEXT', shapes.text),
    GOOGLE_CLOUD_PROJECT: read('GOOGLE_CLOUD_PROJECT', shapes.project),
    PULLCHECK_CLUSTER: read('PULLCHECK_CLUSTER', shapes.clusterName),
    PULLCHECK_LOCATION: read('PULLCHECK_LOCATION', shapes.location),
    PULLCHECK_LOGGING_ENDPOINT: read('PULLCHECK_LOGGING_ENDPOINT', shapes.url),
    PULLCHECK_GOOGLE_ENDPOINT: read('PULLCHECK_GOOGLE_ENDPOINT', shapes.url),
    PULLCHECK_LANG: read('PULLCHECK_LANG', shapes.lang),
    PULLCHECK_CONFIG: read('PULLCHECK_CONFIG', shapes.path),
    LOG_LEVEL: read('LOG_LEVEL', shapes.logLevel),
    PULLCHECK_SANDBOX: read('PULLCHECK_SANDBOX', shapes.onOff),
    PULLCHECK_DEADLINE: read('PULLCHECK_DEADLINE', shapes.deadline),
    PULLCHECK_SLOW_PULL: read('PULLCHECK_SLOW_PULL', shapes.slowPull),
    PULLCHECK_DATA: read('PULLCHECK_DATA', shapes.folder),
    PULLCHECK_WATCH: read('PULLCHECK_WATCH', shapes.channels),
    PULLCHECK_ADMINS: read('PULLCHECK_ADMINS', shapes.users),
    PULLCHECK_REACTION: read('PULLCHECK_REACTION', shapes.emoji),
  }
}

/** Every mistake at once. An empty variable counts as unset, as in `docker run -e NAME=`. */
export function readEnvironment(env: Env): { values: Environment; mistakes: Message[] } {
  const mistakes: Message[] = []
  const values = readSettings((name, shape) => {
    const given = env[name]?.trim()
    const value = given ? shape.read(given) : undefined
    if (given && value === undefined) {
      mistakes.push(mistake(shape.name, name, `${name}=${shapes.shapeExamples[shape.name]}`))
    }
    return value
  })
  return { values, mistakes: [...mistakes, ...findHalfSlack(env)] }
}

/** Slack half set up is a mistake: falling back to the sandbox would hide it. */
function findHalfSlack(env: Env): Message[] {
  const has = (name: string) => Boolean(env[name]?.trim())
  if (!has('SLACK_BOT_TOKEN')) {
    const others = ['SLACK_SIGNING_SECRET', 'SLACK_APP_TOKEN', 'PULLCHECK_SLACK_API_URL'].filter(has)
    return others.map((name) => mistake('botTokenMissing', name, 'SLACK_BOT_TOKEN=xoxb-…'))
  }
  if (has('SLACK_SIGNING_SECRET') || has('SLACK_APP_TOKEN')) return []
  return [mistake('wayInMissing', 'SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN=xapp-…')]
}
