import { about, type Finding, fine, wrong } from '../finding.ts'
import type { Check, SlackAnswer } from '../patient.ts'

/** Slack's limits are for a minute, and a team watches a handful of channels. */
const mostChannels = 20

/** Whether the bot can read the channels whose alerts it is to answer. */
export const slackChannels: Check = {
  id: 'slack-channels',
  run: async ({ slack, watchedChannels }, signal): Promise<Finding[]> => {
    // A token that is refused, and a Slack out of reach, are told of by the bot token's check.
    if (!slack || !(await slack.identity(signal)).ok) return []
    const channels = (await watchedChannels()).slice(0, mostChannels)
    if (channels.length === 0) return [fine('slack.channels.none')]
    const looks = channels.map(async (channel) => {
      const answer = await slack.readChannel(channel, signal)
      return { channel, answer }
    })
    const unread = (await Promise.all(looks)).flatMap(({ channel, answer }) => unreadable(channel, answer))
    if (unread.length > 0) return unread
    return [fine('slack.channels.fine', { count: channels.length })]
  },
}

function unreadable(channel: string, answer: SlackAnswer): Finding[] {
  if (answer.ok) return []
  const isScope = answer.reason === 'missing_scope'
  const advice = isScope ? about('slack.scopes.advice') : about('slack.channels.advice', { channel })
  return [wrong('slack.channels.wrong', { channel, reason: answer.reason }, { advice })]
}
