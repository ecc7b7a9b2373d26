import { z } from 'zod'
import { attempt } from '../slack/outgoing/deliver.ts'
import type { Desk } from './desk.ts'
import { PersonError } from './person-error.ts'
import { reportOf } from './report-delivery.ts'

export const Away = z.object({ away: z.boolean() })
export const Redeliver = z.object({ eventId: z.string().optional() })

/** While the bot is away nothing reaches it, and Slack does not tell it later. */
export async function setAway({ away }: z.infer<typeof Away>, { bot }: Desk): Promise<object> {
  bot.away = away
  return { ok: true, away }
}

/** Sends an event once more under its old id, as Slack does after an answer that got lost; the latest by default. */
export async function redeliver(given: z.infer<typeof Redeliver>, desk: Desk): Promise<object> {
  const again = desk.sent.again(given.eventId ?? desk.sent.latestId() ?? '')
  if (!again) throw new PersonError('unknown_event')
  const retry = { count: again.count, reason: 'http_timeout' }
  return reportOf([await attempt(again.outgoing, desk.bot, retry)], desk)
}
