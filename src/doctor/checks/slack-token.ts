import { about, type Finding, fine, open, wrong } from '../finding.ts'
import type { Check } from '../patient.ts'

export const slackToken: Check = {
  id: 'slack-token',
  run: async ({ slack }, signal): Promise<Finding[]> => {
    if (!slack) return [open('slack.missing', {}, { advice: about('slack.missingAdvice') })]
    const answer = await slack.identity(signal)
    if (answer.ok) return [fine('slack.token.fine', { user: answer.user, team: answer.team })]
    const { reason, isReached } = answer
    if (!isReached) {
      const advice = about('slack.unreachableAdvice', { host: slack.host })
      return [wrong('slack.unreachable', { reason }, { advice })]
    }
    return [wrong('slack.token.wrong', { reason }, { advice: about('slack.token.advice') })]
  },
}
