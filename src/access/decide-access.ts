import { matchesGlob } from './glob.ts'
import type { AccessRule, AccessRules, AskerFacts, Target } from './rules.ts'

/** Why somebody may not ask: a key below `access.refused` in replies.json. */
export type Refusal = 'guest' | 'shared-channel' | 'rules'

/** The refusal, or nothing. Without a target only who asks, and where, is looked at. */
export function refusalOf(rules: AccessRules, asker: AskerFacts, target?: Target): Refusal | undefined {
  if (asker.isGuest && rules.guests === 'deny') return 'guest'
  if (asker.isShared && rules.sharedChannels === 'deny') return 'shared-channel'
  if (!target) return undefined
  const rule = rules.rules.find((one) => concerns(one, asker) && covers(one, target))
  return (rule?.effect ?? rules.default) === 'deny' ? 'rules' : undefined
}

/** Whether a rule speaks of this person, group and channel. */
export function concerns({ users, groups, channels }: AccessRule, asker: AskerFacts): boolean {
  return (
    (!users || (asker.user !== undefined && users.includes(asker.user))) &&
    (!groups || groups.some((group) => asker.groups.includes(group))) &&
    (!channels || channels.includes(asker.channel))
  )
}

/**
 * What lies in no namespace concerns all of them: to allow it, a rule has to allow all; to deny one namespace
 * denies nothing else.
 */
function covers({ clusters, namespaces }: AccessRule, { cluster, namespace }: Target): boolean {
  if (clusters && !clusters.some((glob) => matchesGlob(glob, cluster))) return false
  if (!namespaces) return true
  return namespaces.some((glob) => (namespace === undefined ? glob === '*' : matchesGlob(glob, namespace)))
}
