import * as z from 'zod'
import type { SlackConfig } from '../../config.ts'
import type { SlackAnswer, SlackExam } from '../../doctor/patient.ts'

const usualUrl = 'https://slack.com/api/'
const Body = z.object({
  ok: z.boolean(),
  error: z.string().default('unknown_error'),
  team: z.string().default(''),
  user: z.string().default(''),
})
/** How Node and its `fetch` call that. */
const closed = ['ECONNRESET', 'UND_ERR_SOCKET']
type Call = { method: string; token: string; args?: Record<string, string> }

/**
 * Asks Slack about the app's own tokens. Plain requests: the client of the SDK tries again for as long as it
 * takes, and keeps the time of Slack's clock to itself.
 */
export function createSlackExam({ botToken, appToken, apiUrl = usualUrl }: SlackConfig): SlackExam {
  const ask = (call: Call, signal: AbortSignal) => askSlack(apiUrl, call, signal)
  let identity: Promise<SlackAnswer> | undefined
  return {
    host: new URL(apiUrl).host,
    // Three checks want to know, and once is enough.
    identity: (signal) => (identity ??= ask({ method: 'auth.test', token: botToken }, signal)),
    ...(appToken && {
      openSocket: (signal) => ask({ method: 'apps.connections.open', token: appToken }, signal),
    }),
    readGroup: (usergroup, signal) =>
      ask({ method: 'usergroups.users.list', token: botToken, args: { usergroup } }, signal),
    readChannel: (channel, signal) =>
      ask({ method: 'conversations.history', token: botToken, args: { channel, limit: '1' } }, signal),
  }
}

async function askSlack(
  apiUrl: string,
  { method, token, args = {} }: Call,
  signal: AbortSignal,
): Promise<SlackAnswer> {
  try {
    const send = () =>
      fetch(new URL(method, apiUrl), {
        method: 'POST',
        headers: { authorization: `Bearer ${token}` },
        body: new URLSearchParams(args),
        signal,
      })
    const response = await overOpenConnection(send)
    const date = response.headers.get('date')
    const scopes = response.headers.get('x-oauth-scopes')
    const body = Body.safeParse(await response.json().catch(() => undefined))
    const told = { ...(date !== null && { date }) }
    if (!body.success) return { ok: false, reason: `HTTP ${response.status}`, isReached: true, ...told }
    const { ok, error, team, user } = body.data
    if (!ok) return { ok, reason: error, isReached: true, ...told }
    return { ok, team, user, ...told, ...(scopes !== null && { scopes: scopes.split(/, */) }) }
  } catch (error) {
    return { ok: false, reason: reasonOf(error), isReached: false }
  }
}

/** A connection that was kept may be closed at the other end by now, which says nothing about Slack. */
async function overOpenConnection(send: () => Promise<Response>): Promise<Response> {
  try {
    return await send()
  } catch (error) {
    if (!closed.includes(reasonOf(error))) throw error
    return send()
  }
}

/** fetch says only `fetch failed`; the reason is in its cause. */
function reasonOf(error: unknown): string {
  const { message, cause } = Object(error)
  return String(Object(cause).code ?? Object(cause).message ?? message)
}
