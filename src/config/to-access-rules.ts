import { type AccessRule, type AccessRules, usualRules } from '../access/rules.ts'
import type { ConfigFile } from './parse-config-file.ts'

type RuleSettings = NonNullable<NonNullable<ConfigFile['access']>['rules']>[number]

/** The rules of a file, with what usually holds where it says nothing. */
export function toAccessRules(access: ConfigFile['access']): AccessRules | undefined {
  if (!access) return undefined
  const { contact } = access
  return {
    default: access.default ?? usualRules.default,
    guests: access.guests ?? usualRules.guests,
    sharedChannels: access.sharedChannels ?? usualRules.sharedChannels,
    ...(contact !== undefined && { contact }),
    rules: (access.rules ?? []).map(toRule),
  }
}

function toRule({
  effect = 'allow',
  users,
  groups,
  channels,
  clusters,
  namespaces,
}: RuleSettings): AccessRule {
  return {
    effect,
    ...(users && { users }),
    ...(groups && { groups }),
    ...(channels && { channels }),
    ...(clusters && { clusters }),
    ...(namespaces && { namespaces }),
  }
}
