import { slackMessage } from '../slack-message.ts'
import { team } from '../team.ts'
import { createTrigger } from '../trigger.ts'
import type { Outgoing } from './deliver.ts'
import { interactive, type OnMessage } from './interactive.ts'

type Given = OnMessage & { callbackId: string; actionTs: string }

/** An entry of a message's menu that the app put there. */
export function messageShortcut(given: Given): Outgoing {
  const { person, channel, message, callbackId, actionTs, responseUrl } = given
  return interactive('shortcut', person, channel, {
    type: 'message_action',
    action_ts: actionTs,
    team,
    callback_id: callbackId,
    trigger_id: createTrigger(person.id),
    response_url: responseUrl,
    message_ts: message.ts,
    message: slackMessage(message),
  })
}
