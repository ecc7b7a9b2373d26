import { sendOrPlain } from './send-plain.ts'
import { quiet, type SlackClient, type SlackMessage } from './slack-client.ts'
import type { Log } from './surface.ts'

export type Asker = { channel: string; user: string; thread?: string }
type Way = { name: string; send: (message: SlackMessage) => Promise<unknown> }

/**
 * A message for one person alone: where they asked, else, if the thread has lost its parent, in its channel, else,
 * if that is archived or the bot or the person is not in it, as a direct message. Never rejects.
 */
export async function tellAlone(
  message: SlackMessage,
  asker: Asker,
  client: SlackClient,
  log: Log,
): Promise<void> {
  for (const { name, send } of waysTo(asker, client)) {
    try {
      await sendOrPlain(message, log, send)
      return
    } catch (error) {
      log.warn({ err: error, ...asker, way: name }, 'Asker could not be told this way')
    }
  }
  log.error({ ...asker }, 'Asker could not be told at all')
}

function waysTo({ channel, user, thread }: Asker, { chat }: SlackClient): Way[] {
  const ephemeral = (name: string, place: { thread_ts?: string }): Way => ({
    name,
    send: (message) => chat.postEphemeral({ ...message, ...place, channel, user }),
  })
  return [
    // What is asked in the App Home is in no channel.
    ...(isChannel(channel) && thread !== undefined ? [ephemeral('thread', { thread_ts: thread })] : []),
    ...(isChannel(channel) ? [ephemeral('channel', {})] : []),
    { name: 'direct', send: (message) => chat.postMessage({ ...message, ...quiet, channel: user }) },
  ]
}

function isChannel(id: string): boolean {
  return /^[CGD]/.test(id)
}
