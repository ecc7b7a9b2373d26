import { createMessageStore, type MessageStore } from './message-store.ts'
import { createRateLimits, type RateLimits } from './rate-limits.ts'
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
  /** Only where Slack's limits are wanted. */
  limits?: RateLimits
}

export function createWorkspace(botToken: string, now: () => Date, isLimited = false): Workspace {
  return {
    botToken,
    now,
    messages: createMessageStore(now),
    responseUrls: createResponseUrls(now),
    botIn: new Set(channels.filter(({ withoutBot }) => !withoutBot).map(({ id }) => id)),
    ...(isLimited && { limits: createRateLimits(now) }),
  }
}
