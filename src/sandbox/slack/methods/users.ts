import { z } from 'zod'
import { SlackError } from '../slack-error.ts'
import { bot, findPerson, type Person, team } from '../team.ts'
import { flag, type Method, take } from './method.ts'

const info: Method = (args, { now }) => {
  const { user, include_locale: withLocale } = take(args, {
    user: z.string(),
    include_locale: flag.optional(),
  })
  const person = findPerson(user)
  if (!person) throw new SlackError('user_not_found')
  return { user: { ...describe(person, now()), ...(withLocale && { locale: person.locale }) } }
}

function describe(
  { id, name, realName, tz, role, guest, enterprise }: Person,
  now: Date,
): Record<string, unknown> {
  return {
    id,
    team_id: team.id,
    name,
    deleted: false,
    real_name: realName,
    tz,
    tz_label: tz,
    tz_offset: offsetSeconds(tz, now),
    profile: { real_name: realName, display_name: name },
    is_admin: role !== undefined,
    is_owner: role === 'owner',
    is_primary_owner: role === 'owner',
    is_restricted: guest !== undefined,
    is_ultra_restricted: guest?.single ?? false,
    is_bot: false,
    is_app_user: false,
    updated: 0,
    ...(enterprise && {
      enterprise_user: {
        id,
        enterprise_id: enterprise.id,
        enterprise_name: enterprise.name,
        teams: [team.id],
      },
    }),
  }
}

/** Intl names an offset as `GMT-05:00`, or `GMT` alone. */
function offsetSeconds(timeZone: string, now: Date): number {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' }).formatToParts(now)
  const offset = parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)/.exec(offset) ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60)
}

const test: Method = () => ({
  url: `https://${team.domain}.slack.com/`,
  team: team.domain,
  user: bot.name,
  team_id: team.id,
  user_id: bot.userId,
  bot_id: bot.botId,
  is_enterprise_install: false,
})

export const userMethods: Record<string, Method> = { 'users.info': info, 'auth.test': test }
