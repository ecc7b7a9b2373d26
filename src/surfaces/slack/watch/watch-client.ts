import type { webApi } from '@slack/bolt'
import type { SlackMessage } from '../slack-client.ts'

/** Kept by Slack beside a message, so that one that may have been posted is recognised. */
export type Metadata = { event_type: string; event_payload: { id: string } }
type Place = { channel: string; thread_ts: string; unfurl_links: false; unfurl_media: false }

export type HistoryMessage = {
  ts?: string | undefined
  thread_ts?: string | undefined
  metadata?: { event_type?: string | undefined; event_payload?: object | undefined } | undefined
}
type Page = Promise<{
  messages?: readonly HistoryMessage[] | undefined
  has_more?: boolean | undefined
  response_metadata?: { next_cursor?: string | undefined } | undefined
}>

/** The Web API methods behind the watch. The client must not try again by itself: see `send-outgoing.ts`. */
export type WatchClient = {
  chat: {
    postMessage: (
      message: SlackMessage & Place & { metadata: Metadata },
    ) => Promise<{ ts?: string | undefined }>
    update: (message: SlackMessage & { channel: string; ts: string; metadata: Metadata }) => Promise<unknown>
    getPermalink: (of: { channel: string; message_ts: string }) => Promise<{ permalink?: string | undefined }>
  }
  reactions: {
    add: (reaction: { channel: string; timestamp: string; name: string }) => Promise<unknown>
    remove: (reaction: { channel: string; timestamp: string; name: string }) => Promise<unknown>
  }
  users: {
    info: (of: { user: string }) => Promise<{
      user?: { is_admin?: boolean | undefined; is_owner?: boolean | undefined } | undefined
    }>
  }
  conversations: {
    history: (of: { channel: string; oldest: string; limit: number; cursor?: string }) => Page
    replies: (of: {
      channel: string
      ts: string
      limit: number
      include_all_metadata: true
      cursor?: string
    }) => Page
  }
}

/** A caller that decides itself what to do about a refusal: no retries, and no waiting for a rate limit. */
export const noRetries: webApi.WebClientOptions = {
  retryConfig: { retries: 0 },
  rejectRateLimitedCalls: true,
}
