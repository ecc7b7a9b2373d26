import { inspect } from 'node:util'
import { sign } from './sign.ts'

/** Slack's patience with the bot. */
export const patienceOfSlack = 3000

export type Outgoing = {
  kind: 'command' | 'event' | 'action' | 'shortcut' | 'view' | 'options'
  type: 'application/json' | 'application/x-www-form-urlencoded'
  body: string
  /** Events carry one, by which the bot knows an event that it has seen. */
  eventId?: string
}

/** How a request to the bot went: Slack counts an answer that takes longer than three seconds as none. */
export type Delivery = {
  kind: Outgoing['kind']
  ok: boolean
  eventId?: string
  status?: number
  ms: number
  /** Slack's word for the failure. */
  error?: 'not_connected' | 'operation_timeout' | 'http_error' | 'connection_failed'
  /** What the network said, when no answer came. */
  detail?: string
  attempts: number
  responseBody?: string
}

/** That an event is sent again, and why. */
export type Retry = { count: number; reason: string }
type Outcome = Omit<Delivery, 'kind' | 'eventId' | 'attempts' | 'ms'>

/** A Socket Mode connection, as far as deliveries go. */
export type Link = { isOpen: () => boolean; send: (outgoing: Outgoing, retry?: Retry) => Promise<Outcome> }

export type Bot = {
  url?: string
  signingSecret: string
  patienceMs?: number
  /** Takes the place of the address once the bot has opened it. */
  link?: Link
  /** While it is away, what happens is not told later. */
  away?: boolean
}

/** Sends a signed request; events are tried once more, as Slack does at once. */
export async function deliver(outgoing: Outgoing, bot: Bot): Promise<Delivery> {
  const first = await attempt(outgoing, bot)
  if (first.ok || outgoing.kind !== 'event' || first.error === 'not_connected') return first
  const reason = first.error === 'operation_timeout' ? 'http_timeout' : (first.error ?? 'http_error')
  return attempt(outgoing, bot, { count: 1, reason })
}

/** One attempt, as the first or as a repetition. */
export async function attempt(outgoing: Outgoing, bot: Bot, retry?: Retry): Promise<Delivery> {
  const { kind, eventId } = outgoing
  const start = performance.now()
  const outcome = await pass(outgoing, bot, retry)
  const ms = Math.round(performance.now() - start)
  return { kind, ...(eventId && { eventId }), ...outcome, ms, attempts: (retry?.count ?? 0) + 1 }
}

async function pass(outgoing: Outgoing, bot: Bot, retry?: Retry): Promise<Outcome> {
  if (bot.away) return { ok: false, error: 'not_connected' }
  if (bot.link?.isOpen()) return bot.link.send(outgoing, retry)
  return bot.url ? post(outgoing, bot, bot.url, retry) : { ok: false, error: 'not_connected' }
}

/** Signed with the time of the machine, since the bot compares it with its own. */
async function post({ type, body }: Outgoing, bot: Bot, url: string, retry?: Retry): Promise<Outcome> {
  const signal = AbortSignal.timeout(bot.patienceMs ?? patienceOfSlack)
  const again = retry && { 'x-slack-retry-num': String(retry.count), 'x-slack-retry-reason': retry.reason }
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': type, ...sign(body, bot.signingSecret, new Date()), ...again },
      body,
      signal,
    })
    const responseBody = await response.text()
    const { status } = response
    return response.ok
      ? { ok: true, status, responseBody }
      : { ok: false, status, responseBody, error: 'http_error' }
  } catch (error) {
    const reason = signal.aborted ? 'operation_timeout' : 'connection_failed'
    return { ok: false, detail: inspect(error), error: reason }
  }
}
