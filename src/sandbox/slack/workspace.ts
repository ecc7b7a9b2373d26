import { createMessageStore, type MessageStore } from './message-store.ts'
import { createOpenViews, type OpenViews } from './open-views.ts'
import { createRateLimits, type RateLimits } from './rate-limits.ts'
import { createResponseUrls, type ResponseUrls } from './response-urls.ts'
import { channels } from './team.ts'
import { createUploads, type Uploads } from './uploads.ts'

type Settings = {
  botToken: string
  appToken: string
  now: () => Date
  /** Of the bot token, separated by commas. */
  scopes: string
  /** Where the next connection of Socket Mode may be opened. */
  connectionUrl: () => string
  /** Where a file goes. */
  uploadUrl: (id: string) => string
}

/** Everything that lives in the workspace while the sandbox runs. */
export type Workspace = Settings & {
  messages: MessageStore
  responseUrls: ResponseUrls
  views: OpenViews
  uploads: Uploads
  /** Ids of the conversations that the bot is in. */
  botIn: Set<string>
  /** Only where Slack's limits are wanted. */
  limits?: RateLimits
}

export function createWorkspace(settings: Settings, isLimited: boolean): Workspace {
  const { now } = settings
  return {
    ...settings,
    messages: createMessageStore(now),
    responseUrls: createResponseUrls(now),
    views: createOpenViews(),
    uploads: createUploads(),
    botIn: new Set(channels.filter(({ withoutBot }) => !withoutBot).map(({ id }) => id)),
    ...(isLimited && { limits: createRateLimits(now) }),
  }
}
