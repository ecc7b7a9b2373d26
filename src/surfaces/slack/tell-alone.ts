import type { Asker } from './access.ts'
import { sendOrPlain } from './send-plain.ts'
import { quiet, type SlackClient, type SlackMessage } from './slack-client.ts'
import type { Log } from './surface.ts'

/** Somebody to be told something alone; `thread` only where replies stand in it already. */
export type AskerInThread = Asker & { thread?: string }
/** A URL that takes an answer; `replaces` where it is to take the place of a message. */
export type ResponseWay = { send: (message: SlackMessage) => Promise<unknown>; replaces: boolean }
type Way = { name: string; send: (message: SlackMessage) => Promise<unknown> }

/**
 * A message for one person alone: where they asked, else, if the thread has lost its parent, in its channel, else,
 * if that is archived or the bot or the person is not in it, as a direct message. Never rejects.
 */
export async function tellAlone(
  message: SlackMessage,
  asker: AskerInThread,
  client: SlackClient,
  log: Log,
  response?: ResponseWay,
): Promise<void> {
  // Whoever pressed a button comes with the words that it carries, which are nobody's but theirs.
  const { user, channel, thread } = asker
  for (const { name, send } of waysTo(asker, client, response)) {
    try {
      await sendOrPlain(message, log, send)
      return
    } catch (error) {
      log.warn({ err: error, user, channel, thread, way: name }, 'Asker could not be told this way')
    }
  }
  log.error({ user, channel, thread }, 'Asker could not be told at all')
}

/**
 * In a thread the response URL comes second: Slack promises a place in it to what everybody sees, and shows what one
 * person sees below the channel (github.com/slackapi/bolt-js/issues/963).
 */
function waysTo(
  { channel, user, thread }: AskerInThread,
  { chat }: SlackClient,
  response?: ResponseWay,
): Way[] {
  const ephemeral = (name: string, place: { thread_ts?: string }): Way => ({
    name,
    send: (message) => chat.postEphemeral({ ...message, ...place, channel, user }),
  })
  // What is asked in the App Home is in no channel.
  const inThread =
    isChannel(channel) && thread !== undefined ? [ephemeral('thread', { thread_ts: thread })] : []
  const atUrl = response ? [{ name: 'response', send: response.send }] : []
  return [
    ...(response?.replaces ? [...atUrl, ...inThread] : [...inThread, ...atUrl]),
    ...(isChannel(channel) ? [ephemeral('channel', {})] : []),
    { name: 'direct', send: (message) => chat.postMessage({ ...message, ...quiet, channel: user }) },
  ]
}

function isChannel(id: string): boolean {
  return /^[CGD]/.test(id)
}
