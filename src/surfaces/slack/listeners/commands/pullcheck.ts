import type { RespondFn } from '@slack/bolt'
import { answerWords, checkingLine } from '../../answer-words.ts'
import { privatePlace } from '../../places.ts'
import type { SlackClient, SlackMessage } from '../../slack-client.ts'
import type { SlackSurface } from '../../surface.ts'

type CommandArgs = {
  ack: (line: SlackMessage & { response_type: 'ephemeral' }) => Promise<void>
  command: { text: string; user_id: string; channel_id: string }
  respond: RespondFn
  client: SlackClient
}

/** `/pullcheck WORDS`: acknowledged at once, since Slack gives three seconds, then answered for the asker alone. */
export async function pullcheckCommand(args: CommandArgs, surface: SlackSurface): Promise<void> {
  const { text, user_id: user, channel_id: channel } = args.command
  const line = checkingLine(surface.readers.atOnce(user).lang)
  await args.ack({ response_type: 'ephemeral', ...line })
  const place = privatePlace(args.respond, args.client, { channel, user }, surface.log)
  await answerWords({ words: text, user, channel, place }, surface)
}
