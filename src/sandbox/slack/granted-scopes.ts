/** What the app of manifest.yml is installed with; the names in `forbid` are left out. */
const scopes = [
  'app_mentions:read',
  'channels:history',
  'channels:read',
  'chat:write',
  'commands',
  'files:write',
  'groups:history',
  'groups:read',
  'im:history',
  'reactions:read',
  'reactions:write',
  'usergroups:read',
  'users:read',
] as const

/** As Slack writes them into the header of every answer. */
export function grantedScopes(forbid: readonly string[]): string {
  return scopes.filter((scope) => !forbid.includes(scope)).join(',')
}
