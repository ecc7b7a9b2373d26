import { mayKnow, refusalOf } from '../../access/decide-access.ts'
import type { Sees } from '../../answer.ts'
import type { Access, Asker } from './access.ts'

/** What an answer for somebody may show of; undefined where no rule hides anything. Rejects when Slack does not tell. */
export async function seesOf(asker: Asker, access: Access): Promise<Sees | undefined> {
  const { facts, rules } = await access.describe(asker)
  if (rules.default === 'allow' && rules.rules.length === 0) return undefined
  return ({ cluster, namespace }) =>
    namespace === undefined
      ? mayKnow(rules, facts, cluster)
      : refusalOf(rules, facts, { cluster, namespace }) === undefined
}
