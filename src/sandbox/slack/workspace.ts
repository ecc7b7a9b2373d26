import { createMessageStore, type MessageStore } from './message-store.ts'
import { createResponseUrls, type ResponseUrls } from './response-urls.ts'

/** Everything that lives in the workspace while the sandbox runs. */
export type Workspace = {
  botToken: string
  now: () => Date
  messages: MessageStore
  responseUrls: ResponseUrls
}

export function createWorkspace(botToken: string, now: () => Date): Workspace {
  return { botToken, now, messages: createMessageStore(now), responseUrls: createResponseUrls(now) }
}
