import { z } from 'zod'
import { attempt } from '../slack/outgoing/deliver.ts'
import type { Desk } from './desk.ts'
import { PersonError } from './person-error.ts'
import { reportOf } from './report-delivery.ts'

export const Steer = z.strictObject({
  away: z.boolean().optional(),
  /** Where its requests go from now on, as after a restart on another port; on this machine only. */
  url: z.url({ protocol: /^http$/, hostname: /^(127\.0\.0\.1|localhost)$/ }).optional(),
})
export const Redeliver = z.object({ eventId: z.string().optional() })

/** While the bot is away nothing reaches it, and Slack does not tell it later. */
export async function steerBot({ away, url }: z.infer<typeof Steer>, { bot }: Desk): Promise<object> {
  if (away !== undefined) bot.away = away
  if (url !== undefined) bot.url = url
  return { ok: true, away: bot.away ?? false, url: bot.url }
}

/** Sends an event once more under its old id, as Slack does after an answer that got lost; the latest by default. */
export async function redeliver(given: z.infer<typeof Redeliver>, desk: Desk): Promise<object> {
  const again = desk.sent.again(given.eventId ?? desk.sent.latestId() ?? '')
  if (!again) throw new PersonError('unknown_event')
  const retry = { count: again.count, reason: 'http_timeout' }
  return reportOf([await attempt(again.outgoing, desk.bot, retry)], desk)
}
