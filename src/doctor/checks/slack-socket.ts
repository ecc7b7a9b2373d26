import { about, type Finding, fine, open, wrong } from '../finding.ts'
import type { Check } from '../patient.ts'

/** The address of a connection is asked for, and not used. */
export const slackSocket: Check = {
  id: 'slack-socket',
  run: async ({ slack }, signal): Promise<Finding[]> => {
    if (!slack) return []
    if (!slack.openSocket) return [open('slack.http', {}, { advice: about('slack.httpAdvice') })]
    const answer = await slack.openSocket(signal)
    if (answer.ok) return [fine('slack.socket.fine')]
    // That nobody answers is told of by the bot token's check.
    if (!answer.isReached) return []
    return [wrong('slack.socket.wrong', { reason: answer.reason }, { advice: about('slack.socket.advice') })]
  },
}
