import { concerns, mayBeTold, refusalOf } from '../../access/decide-access.ts'
import type { AccessRules, AskerFacts, Target } from '../../access/rules.ts'
import { Problem, type ProblemCode } from '../../problems.ts'
import type { Request } from '../../request/request.ts'
import type { Access, Asker } from './access.ts'
import type { AccessClient } from './access-client.ts'
import { createGroupMembers } from './group-members.ts'
import { keepAnswers } from './keep-answers.ts'
import { createOutsiders } from './outsiders.ts'
import { believedMs, createSharedChannels } from './shared-channels.ts'
import type { Log } from './surface.ts'

type Options = {
  rules: AccessRules
  client: AccessClient
  /** Which cluster is meant where none is named. */
  usualCluster: string
  log: Log
  now: () => number
}

const refusals = {
  guest: 'access-guest',
  'shared-channel': 'access-shared-channel',
  rules: 'access-refused',
} as const

/** Asks Slack who somebody is, and the rules what they may ask for. What can't be found out is refused. */
export function createAccess({ rules, client, usualCluster, log, now }: Options): Access {
  const isShared = createSharedChannels(client, now)
  const profileOf = keepAnswers((user) => client.users.info({ user }), believedMs, now)
  const isOutsider = createOutsiders(client, now)
  const isMember = createGroupMembers(client, now)
  const wanted = [...new Set(rules.rules.flatMap(({ groups }) => groups ?? []))]

  async function factsOf({ user, channel }: Asker): Promise<AskerFacts> {
    const [{ user: person }, shared] = await Promise.all([profileOf(user), isShared(channel)])
    const { is_restricted: guest, is_ultra_restricted: single } = person ?? {}
    const isGuest = guest || single || (await isOutsider(person ?? {}))
    const groups = await groupsOf(user, person?.enterprise_user?.teams ?? [])
    return { user, channel, groups, isGuest, isShared: shared }
  }

  async function groupsOf(user: string, teams: readonly string[]): Promise<string[]> {
    const mine = await Promise.all(wanted.map((group) => isMember(user, group, teams)))
    return wanted.filter((_, index) => mine[index])
  }

  async function refuse({ user, channel }: Asker, request: Request): Promise<Problem | undefined> {
    const asker = { user, channel }
    let facts: AskerFacts
    try {
      facts = await factsOf(asker)
    } catch (error) {
      log.error({ err: error, ...asker }, 'Slack did not tell who asks, so nothing is answered')
      return new Problem('access-unverified', {}, error)
    }
    const refusal = refusalOf(rules, facts, targetOf(request, usualCluster))
    if (!refusal) return undefined
    log.info({ ...asker, refusal, kind: request.kind }, 'Request refused')
    return withContact(refusals[refusal])
  }

  function withContact(code: ProblemCode): Problem {
    const { contact } = rules
    const details =
      contact === undefined ? [] : [{ key: 'replies:access.contact' as const, values: { contact } }]
    return new Problem(code, {}, undefined, details)
  }

  return {
    refuse,
    refuseSharing: (channel, request) => {
      const target = targetOf(request, usualCluster)
      if (!target || mayBeTold(rules, channel, target)) return undefined
      log.info({ channel, kind: request.kind }, 'Sharing an answer refused')
      return withContact('share-not-for-channel')
    },
    describe: async (asker) => {
      const facts = await factsOf(asker)
      return { facts, rules, own: rules.rules.filter((rule) => concerns(rule, facts)) }
    },
  }
}

/** What lies in a cluster; help, the catalogue and pasted texts do not. */
function targetOf(request: Request, usualCluster: string): Target | undefined {
  switch (request.kind) {
    case 'pod':
    case 'workload':
    case 'namespace':
      return { cluster: request.cluster ?? usualCluster, namespace: request.namespace }
    case 'node':
      return { cluster: request.cluster ?? usualCluster }
    case 'explain':
    case 'causes':
    case 'help':
    case 'watch':
    case 'who':
    case 'lang':
    case 'doctor':
      return undefined
  }
}
