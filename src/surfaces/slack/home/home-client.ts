import type { types } from '@slack/bolt'

type ChannelPage = Promise<{
  channels?: readonly { id?: string | undefined }[] | undefined
  response_metadata?: { next_cursor?: string | undefined } | undefined
}>

/** The Web API methods behind the App Home. */
export type HomeClient = {
  views: { publish: (home: { user_id: string; view: types.HomeView }) => Promise<unknown> }
  users: {
    conversations: (of: {
      user: string
      types: string
      exclude_archived: true
      limit: number
      cursor?: string
    }) => ChannelPage
  }
  chat: {
    getPermalink: (of: { channel: string; message_ts: string }) => Promise<{ permalink?: string | undefined }>
  }
}
