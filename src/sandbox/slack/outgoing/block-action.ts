import { slackMessage } from '../slack-message.ts'
import { team } from '../team.ts'
import { createTrigger } from '../trigger.ts'
import type { Outgoing } from './deliver.ts'
import { interactive, type OnMessage } from './interactive.ts'

type Given = OnMessage & { action: Record<string, unknown> }

/** A pressed button or a chosen option. Slack leaves `message` out where it was ephemeral. */
export function blockAction({ person, channel, message, action, responseUrl }: Given): Outgoing {
  const isEphemeral = message.visibleTo !== undefined
  return interactive('action', person, channel, {
    type: 'block_actions',
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: channel.id,
      is_ephemeral: isEphemeral,
      ...(message.threadTs && { thread_ts: message.threadTs }),
    },
    trigger_id: createTrigger(person.id),
    team,
    ...(!isEphemeral && { message: slackMessage(message) }),
    state: { values: {} },
    response_url: responseUrl,
    actions: [action],
  })
}
