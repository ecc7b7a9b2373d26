import { about, open } from '../finding.ts'
import type { Check } from '../patient.ts'
import { slackEvents } from '../slack-needs.ts'

/** Subscriptions can be read with a token of a person's configuration only, which a bot has no business to have. */
export const slackEventsCheck: Check = {
  id: 'slack-events',
  run: async ({ slack }) => {
    if (!slack) return []
    const advice = about('slack.events.advice', { events: { list: slackEvents } })
    return [open('slack.events.open', {}, { advice })]
  },
}
