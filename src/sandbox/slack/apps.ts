/**
 * An app that posts in the workspace besides the bot. Incoming webhooks speak as `bot_message` under a name;
 * an app with a token has a user of its own and no subtype.
 */
export type App = { botId: string; name: string; emoji?: string; user?: { id: string; appId: string } }

/** Whom the message store names as the author. */
export function authorOf({ botId, user }: App): string {
  return user?.id ?? botId
}
