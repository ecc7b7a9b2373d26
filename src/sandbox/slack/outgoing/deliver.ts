import { inspect } from 'node:util'
import { sign } from './sign.ts'

/** Slack's patience with the bot. */
const patienceOfSlack = 3000

export type Outgoing = {
  kind: 'command' | 'event' | 'action'
  type: 'application/json' | 'application/x-www-form-urlencoded'
  body: string
}

/** How a request to the bot went: Slack counts an answer that takes longer than three seconds as none. */
export type Delivery = {
  kind: Outgoing['kind']
  ok: boolean
  status?: number
  ms: number
  /** Slack's word for the failure. */
  error?: 'not_connected' | 'operation_timeout' | 'http_error' | 'connection_failed'
  /** What the network said, when no answer came. */
  detail?: string
  attempts: number
  responseBody?: string
}

export type Bot = { url?: string; signingSecret: string; now: () => Date; patienceMs?: number }

/** Sends a signed request; events are tried once more, as Slack does at once. */
export async function deliver(outgoing: Outgoing, bot: Bot): Promise<Delivery> {
  const first = await attempt(outgoing, bot, {}, 1)
  if (first.ok || outgoing.kind !== 'event' || first.error === 'not_connected') return first
  const reason = first.error === 'operation_timeout' ? 'http_timeout' : (first.error ?? 'http_error')
  return attempt(outgoing, bot, { 'x-slack-retry-num': '1', 'x-slack-retry-reason': reason }, 2)
}

async function attempt(
  { kind, type, body }: Outgoing,
  { url, signingSecret, now, patienceMs = patienceOfSlack }: Bot,
  extra: Record<string, string>,
  attempts: number,
): Promise<Delivery> {
  if (!url) return { kind, ok: false, ms: 0, attempts, error: 'not_connected' }
  const signal = AbortSignal.timeout(patienceMs)
  const start = performance.now()
  const elapsed = () => Math.round(performance.now() - start)
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': type, ...sign(body, signingSecret, now()), ...extra },
      body,
      signal,
    })
    const responseBody = await response.text()
    const outcome = { kind, ms: elapsed(), status: response.status, attempts, responseBody }
    return response.ok ? { ...outcome, ok: true } : { ...outcome, ok: false, error: 'http_error' }
  } catch (error) {
    const outcome = { kind, ok: false, ms: elapsed(), attempts, detail: inspect(error) }
    return { ...outcome, error: signal.aborted ? 'operation_timeout' : 'connection_failed' }
  }
}
