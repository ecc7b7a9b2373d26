import type { AccessClient, Person } from './access-client.ts'
import { keepAnswers } from './keep-answers.ts'
import { believedMs } from './shared-channels.ts'

/**
 * Whether somebody is of another company. Slack calls only those strangers with whom the app shares no channel
 * (users.info), so that the workspace counts too, and in an Enterprise Grid the company. Rejects when Slack does
 * not tell.
 */
export function createOutsiders(
  { auth }: Pick<AccessClient, 'auth'>,
  now: () => number,
): (person: Person) => Promise<boolean> {
  const ownPlace = keepAnswers(() => auth.test(), believedMs, now)
  return async ({ is_stranger: isStranger, team_id: team, enterprise_user: enterprise }) => {
    if (isStranger) return true
    if (team === undefined) return false
    const { team_id: ownTeam, enterprise_id: ownCompany } = await ownPlace('')
    const isOfCompany = ownCompany !== undefined && enterprise?.enterprise_id === ownCompany
    return !isOfCompany && team !== ownTeam && !enterprise?.teams?.includes(ownTeam ?? '')
  }
}
