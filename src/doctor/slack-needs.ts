/** The scopes of the bot token; `test/doctor/needs.test.ts` holds them to manifest.yml. */
export const slackScopes = [
  'app_mentions:read',
  'channels:history',
  'channels:read',
  'groups:read',
  'usergroups:read',
  'chat:write',
  'commands',
  'files:write',
  'groups:history',
  'im:history',
  'reactions:read',
  'reactions:write',
  'users:read',
] as const

/** Those that a team may leave out, as manifest.yml says. */
export const optionalScopes: readonly string[] = ['groups:history']

export const slackEvents = [
  'app_home_opened',
  'app_mention',
  'member_joined_channel',
  'message.channels',
  'message.groups',
  'message.im',
  'reaction_added',
] as const
