import { parseJson } from '../web/parse-json.ts'
import type { Answer, Call } from '../web/serve.ts'
import { methods } from './methods/index.ts'
import type { Args } from './methods/method.ts'
import { SlackError } from './slack-error.ts'
import type { Workspace } from './workspace.ts'

/** The one method that takes the token of the app instead of the bot's. */
const connectionsOpen = 'apps.connections.open'

/** Arguments that a form carries as JSON. */
const jsonArguments = ['blocks', 'attachments', 'view', 'metadata']

/** `/api/METHOD`: refusals too are answered with status 200. */
export function answerWebApi(call: Call, workspace: Workspace): Answer {
  const name = methodOf(call)
  try {
    const args = argumentsOf(call)
    if (name === 'api.test') return { status: 200, body: { ok: true, args } }
    authenticate(name, call, args, workspace)
    const method = methods[name]
    if (!method) throw new SlackError('unknown_method')
    const wait = workspace.limits?.take(name, args.channel) ?? 0
    if (wait > 0) return rateLimited(wait)
    const headers = { 'x-oauth-scopes': workspace.scopes }
    return { status: 200, headers, body: { ok: true, ...method(args, workspace) } }
  } catch (error) {
    if (error instanceof SlackError) return { status: 200, body: refusal(error) }
    throw error
  }
}

export function methodOf({ url }: Call): string {
  return url.pathname.replace('/api/', '')
}

function rateLimited(seconds: number): Answer {
  return {
    status: 429,
    headers: { 'retry-after': String(seconds) },
    body: { ok: false, error: 'ratelimited' },
  }
}

export function refusal({ code, messages }: SlackError): Record<string, unknown> {
  return { ok: false, error: code, ...(messages.length > 0 && { response_metadata: { messages } }) }
}

function authenticate(method: string, { headers }: Call, args: Args, workspace: Workspace): void {
  const { botToken, appToken } = workspace
  const token = headers.authorization?.replace(/^Bearer /, '') ?? args.token
  if (!token) throw new SlackError('not_authed')
  if (token !== botToken && token !== appToken) throw new SlackError('invalid_auth')
  const wanted = method === connectionsOpen ? appToken : botToken
  if (token !== wanted) throw new SlackError('not_allowed_token_type')
}

function argumentsOf({ headers, body, url }: Call): Args {
  const query = Object.fromEntries(url.searchParams)
  if (headers['content-type']?.startsWith('application/json')) {
    const parsed = parseJson(body)
    if (!isRecord(parsed)) throw new SlackError('invalid_json')
    return { ...query, ...parsed }
  }
  const form: Args = { ...query, ...Object.fromEntries(new URLSearchParams(body)) }
  for (const name of jsonArguments) if (typeof form[name] === 'string') form[name] = parseJson(form[name])
  return form
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
