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

/** What everybody in a channel may read: what the bot says there by itself. */
export function mayBeTold(rules: AccessRules, channel: string, target: Target): boolean {
  return refusalOf(rules, { channel, groups: [], isGuest: false, isShared: false }, target) === undefined
}

/** Whether there is anything in a cluster that somebody may ask about, so that they may know of it. */
export function mayKnow({ rules, default: usual }: AccessRules, asker: AskerFacts, cluster: string): boolean {
  const first = rules.find(
    (rule) => concerns(rule, asker) && isIn(rule, cluster) && (rule.effect === 'allow' || isWhole(rule)),
  )
  return (first?.effect ?? usual) === 'allow'
}

/** What lies in no namespace may show something of any: to allow it, a rule has to allow all of them. */
function covers(rule: AccessRule, { cluster, namespace }: Target): boolean {
  if (!isIn(rule, cluster)) return false
  if (namespace === undefined) return rule.effect === 'deny' || isWhole(rule)
  return rule.namespaces?.some((glob) => matchesGlob(glob, namespace)) ?? true
}

function isIn({ clusters }: AccessRule, cluster: string): boolean {
  return clusters?.some((glob) => matchesGlob(glob, cluster)) ?? true
}

function isWhole({ namespaces }: AccessRule): boolean {
  return namespaces?.includes('*') ?? true
}
