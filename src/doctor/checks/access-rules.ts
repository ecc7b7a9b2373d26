import { about, type Finding, fine, open, wrong } from '../finding.ts'
import type { Check, SlackExam } from '../patient.ts'

/** A misspelt name in a rule denies nothing, and a group that is gone shuts everybody out; nobody else would notice. */
export const accessRules: Check = {
  id: 'access-rules',
  run: async ({ access, slack }, signal): Promise<Finding[]> => {
    if (!access) return []
    const { clusters, unknownClusters, groups } = access
    const advice = about('access.clusterAdvice', { clusters: { list: clusters } })
    const unknown = unknownClusters.map((cluster) => wrong('access.cluster', { cluster }, { advice }))
    const unread = slack ? await unreadable(groups, slack, signal) : []
    const found = [...unknown, ...unread]
    return found.length > 0 ? found : [fine('access.fine')]
  },
}

/** In an Enterprise Grid a group is looked for in the asker's own workspaces, which are not known here. */
async function unreadable(
  groups: readonly string[],
  slack: SlackExam,
  signal: AbortSignal,
): Promise<Finding[]> {
  // A token that is refused is told of by its own check.
  if (!(await slack.identity(signal)).ok) return []
  const answers = await Promise.all(groups.map((group) => slack.readGroup(group, signal)))
  return answers.flatMap((answer, index) => {
    if (answer.ok) return []
    const values = { group: groups[index] ?? '', reason: answer.reason }
    const advice = about('access.groupAdvice')
    return answer.reason === 'no_such_subteam'
      ? [wrong('access.group', values, { advice })]
      : [open('access.group', values)]
  })
}
