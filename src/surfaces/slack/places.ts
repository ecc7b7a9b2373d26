import type { RespondFn } from '@slack/bolt'
import type { Place } from './answer-words.ts'
import { quiet, type SlackClient, type SlackMessage } from './slack-client.ts'
import type { Log } from './surface.ts'

type Asker = { channel: string; user: string; thread?: string }

/** Only the asker sees it: through the response URL, or by an ephemeral post once that is used up or expired. */
export function privatePlace(respond: RespondFn, client: SlackClient, asker: Asker, log: Log): Place {
  const replace = (message: SlackMessage) =>
    respondPrivately({ respond, client, asker, log, message, replaceOriginal: true })
  // The acknowledgement of the command has shown the line already.
  return {
    begin: async () => {},
    finish: replace,
    decline: replace,
    add: (message) => respondPrivately({ respond, client, asker, log, message, replaceOriginal: false }),
    isPublic: false,
    buttons: ['share', 'rest'],
  }
}

/** Everybody sees it: a line in a thread or a direct message that becomes the answer. */
export function threadPlace(client: SlackClient, asker: Asker, log: Log, isDirect = false): Place {
  const { channel, user, thread } = asker
  const inThread = thread === undefined ? { channel } : { channel, thread_ts: thread }
  const post = (message: SlackMessage) => client.chat.postMessage({ ...message, ...inThread, ...quiet })
  const forAsker = async (message: SlackMessage) => {
    if (isDirect) await post(message)
    else await client.chat.postEphemeral({ ...message, ...inThread, user })
  }
  let line: { channel: string; ts: string } | undefined
  return {
    buttons: ['rest'],
    isPublic: !isDirect,
    begin: async (message) => {
      const { ts, channel: where = channel } = await post(message)
      // A member's id is a place to post to, but none to edit in.
      line = ts === undefined ? undefined : { channel: where, ts }
    },
    finish: async (message) => {
      if (line === undefined) return void (await post(message))
      try {
        await client.chat.update({ ...message, ...line })
      } catch (error) {
        log.warn({ err: error, channel }, 'Line could not be replaced, answer posted below it')
        await post(message)
      }
    },
    decline: forAsker,
    add: forAsker,
  }
}

type Response = {
  respond: RespondFn
  client: SlackClient
  asker: Asker
  log: Log
  message: SlackMessage
  replaceOriginal: boolean
}

export async function respondPrivately(response: Response): Promise<void> {
  const { respond, client, asker, log, message, replaceOriginal } = response
  try {
    const answer = await respond({
      ...message,
      response_type: 'ephemeral',
      replace_original: replaceOriginal,
    })
    await refuseNotOk(answer)
  } catch (error) {
    log.warn({ err: error }, 'Response URL refused the answer, posted as an ephemeral message')
    const thread = asker.thread === undefined ? {} : { thread_ts: asker.thread }
    await client.chat.postEphemeral({ ...message, ...thread, channel: asker.channel, user: asker.user })
  }
}

/** A used-up response URL may also answer 200 with `{"ok":false,"error":"used_url"}`. */
async function refuseNotOk(answer: { text: () => Promise<string> }): Promise<void> {
  const body = await answer.text()
  if (/"ok"\s*:\s*false/.test(body)) throw new Error(`Response URL answered ${body}`)
}
