import { createMessageStore, type MessageStore } from './message-store.ts'
import { createResponseUrls, type ResponseUrls } from './response-urls.ts'
import { channels } from './team.ts'

/** Everything that lives in the workspace while the sandbox runs. */
export type Workspace = {
  botToken: string
  now: () => Date
  messages: MessageStore
  responseUrls: ResponseUrls
  /** Ids of the conversations that the bot is in. */
  botIn: Set<string>
}

export function createWorkspace(botToken: string, now: () => Date): Workspace {
  return {
    botToken,
    now,
    messages: createMessageStore(now),
    responseUrls: createResponseUrls(now),
    botIn: new Set(channels.filter(({ withoutBot }) => !withoutBot).map(({ id }) => id)),
  }
}
