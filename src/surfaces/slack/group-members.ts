import type { AccessClient } from './access-client.ts'
import { keepAnswers } from './keep-answers.ts'
import { believedMs } from './shared-channels.ts'
import { slackFailure } from './watch/slack-failure.ts'

/**
 * Whether somebody is in a user group. An app that is installed for a whole Enterprise Grid has to name the
 * workspace of the group, so it is looked for in each that the person is in. Rejects when Slack does not tell.
 */
export function createGroupMembers(
  { usergroups }: Pick<AccessClient, 'usergroups'>,
  now: () => number,
): (user: string, group: string, teams: readonly string[]) => Promise<boolean> {
  const membersOf = keepAnswers(membersIn, believedMs, now)

  async function membersIn(place: string): Promise<string[]> {
    const [usergroup = '', team] = place.split(' ')
    const of = team === undefined ? { usergroup } : { usergroup, team_id: team }
    try {
      return (await usergroups.users.list(of)).users ?? []
    } catch (error) {
      // It is of another workspace.
      if (team !== undefined && slackFailure(error).reason === 'no_such_subteam') return []
      throw error
    }
  }

  return async (user, group, teams) => {
    const places = teams.length > 0 ? teams.map((team) => `${group} ${team}`) : [group]
    const members = await Promise.all(places.map(membersOf))
    return members.some((ids) => ids.includes(user))
  }
}
