import type { types } from '@slack/bolt'

/** A message as we post it: blocks, and the text for notifications and screen readers. */
export type SlackMessage = { text: string; blocks: types.KnownBlock[] }

type Posted = Promise<{ ts?: string | undefined; channel?: string | undefined }>
type Quiet = { unfurl_links: false; unfurl_media: false }

/** The Web API methods that pullcheck calls; Bolt's client fits, and so does a stub of a few functions. */
export type SlackClient = {
  chat: {
    postMessage: (message: SlackMessage & Quiet & { channel: string; thread_ts?: string }) => Posted
    postEphemeral: (
      message: SlackMessage & { channel: string; user: string; thread_ts?: string },
    ) => Promise<unknown>
    update: (message: SlackMessage & { channel: string; ts: string }) => Promise<unknown>
  }
  views: {
    open: (args: { trigger_id: string; view: types.ModalView }) => Promise<{
      view?: { id?: string | undefined } | undefined
    }>
    update: (args: { view_id: string; view: types.ModalView }) => Promise<unknown>
  }
  files: {
    getUploadURLExternal: (file: { filename: string; length: number }) => Promise<{
      upload_url?: string | undefined
      file_id?: string | undefined
    }>
    completeUploadExternal: (upload: Upload) => Promise<unknown>
  }
}

type UploadedFiles = { files: [{ id: string; title: string }]; channel_id: string }
type Upload = (UploadedFiles & { thread_ts: string }) | (UploadedFiles & { thread_ts?: never })

/** Links in an answer are for the reader who wants them; no previews. */
export const quiet: Quiet = { unfurl_links: false, unfurl_media: false }
