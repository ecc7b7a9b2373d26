import type { RespondFn } from '@slack/bolt'
import type { Place } from './answer-words.ts'
import { sendOrPlain } from './send-plain.ts'
import { quiet, type SlackClient, type SlackMessage } from './slack-client.ts'
import type { Log } from './surface.ts'
import { type AskerInThread, tellAlone } from './tell-alone.ts'

/** Only the asker sees it: through the response URL, or otherwise once that is used up or expired. */
export function privatePlace(respond: RespondFn, client: SlackClient, asker: AskerInThread, log: Log): Place {
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

/** A direct message has one reader; a new thread has no replies yet. */
export type ThreadPlace = { isDirect?: boolean; isNew?: boolean }

/**
 * Everybody sees it: a line in a thread or a direct message that becomes the answer. The asker alone sees it where
 * nothing can be posted any more: the parent was deleted, the thread locked, the channel archived. Slack shows
 * nobody what is for them alone in a thread that has no replies (docs.slack.dev, chat.postEphemeral), so until
 * there is one it stands in the channel.
 */
export function threadPlace(
  client: SlackClient,
  asker: AskerInThread,
  log: Log,
  place: ThreadPlace = {},
): Place {
  const { channel, user, thread } = asker
  const { isDirect = false, isNew = false } = place
  const inThread = thread === undefined ? { channel } : { channel, thread_ts: thread }
  const forAsker = (message: SlackMessage) =>
    tellAlone(message, isNew && !line ? { channel, user } : asker, client, log)
  let line: { channel: string; ts: string } | undefined

  async function post(message: SlackMessage): Promise<void> {
    const send = (shown: SlackMessage) => client.chat.postMessage({ ...shown, ...inThread, ...quiet })
    const { ts, channel: where = channel } = await sendOrPlain(message, log, send)
    // A member's id is a place to post to, but none to edit in.
    line = ts === undefined ? undefined : { channel: where, ts }
  }

  async function postOrTell(message: SlackMessage): Promise<void> {
    try {
      await post(message)
    } catch (error) {
      log.warn({ err: error, channel, thread }, 'Answer could not be posted, told to the asker alone')
      await forAsker(message)
    }
  }

  return {
    buttons: ['rest'],
    isPublic: !isDirect,
    begin: async (message) => {
      try {
        await post(message)
      } catch (error) {
        log.warn(
          { err: error, channel, thread },
          'Line could not be posted, the answer is tried all the same',
        )
      }
    },
    finish: async (message) => {
      if (line === undefined) return postOrTell(message)
      const standing = line
      try {
        await sendOrPlain(message, log, (shown) => client.chat.update({ ...shown, ...standing }))
      } catch (error) {
        log.warn({ err: error, channel }, 'Line could not be replaced, answer posted below it')
        await postOrTell(message)
      }
    },
    decline: isDirect ? postOrTell : forAsker,
    add: isDirect ? postOrTell : forAsker,
  }
}

type Response = {
  respond: RespondFn
  client: SlackClient
  asker: AskerInThread
  log: Log
  message: SlackMessage
  replaceOriginal: boolean
}

/** Through the response URL, or otherwise once that is used up or expired. Never rejects. */
export async function respondPrivately(response: Response): Promise<void> {
  const { respond, client, asker, log, message, replaceOriginal: replaces } = response
  const way = { response_type: 'ephemeral', replace_original: replaces } as const
  const send = async (shown: SlackMessage) => refuseNotOk(await respond({ ...shown, ...way }))
  await tellAlone(message, asker, client, log, { send, replaces })
}

/**
 * A used-up response URL may also answer 200 with `{"ok":false,"error":"used_url"}`, and a proxy with a page of
 * HTML. Slack itself says `ok` or JSON.
 */
async function refuseNotOk(answer: { text: () => Promise<string> }): Promise<void> {
  const body = await answer.text()
  const [, code] = /"error"\s*:\s*"(\w+)"/.exec(body) ?? []
  if (!/"ok"\s*:\s*false/.test(body) && !body.trimStart().startsWith('<')) return
  throw Object.assign(new Error(`Response URL answered ${body.slice(0, 200)}`), { data: { error: code } })
}
