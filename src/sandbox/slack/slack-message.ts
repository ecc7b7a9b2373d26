import type { App } from './apps.ts'
import type { Message } from './message-store.ts'
import { bot, team } from './team.ts'

type Shown = {
  /** The answers to a message that begins a thread. */
  thread?: readonly Message[]
  withMetadata?: boolean | undefined
}

/** A message as the Web API, events and interactions show it. */
export function slackMessage(message: Message, shown: Shown = {}): Record<string, unknown> {
  const { text, ts, subtype, blocks, attachments = [], metadata, threadTs, visibleTo } = message
  return {
    type: 'message',
    ...(subtype && { subtype }),
    ...authorOf(message),
    text,
    ts,
    ...(blocks.length > 0 && { blocks }),
    ...(attachments.length > 0 && {
      attachments: attachments.map((one, index) => ({ id: index + 1, ...one })),
    }),
    ...(threadTs && { thread_ts: threadTs }),
    ...threadOf(message, shown.thread ?? []),
    ...(message.edited && { edited: { user: message.user, ts: message.edited } }),
    ...reactionsOf(message),
    ...(metadata && shown.withMetadata && { metadata }),
    ...(visibleTo && { is_ephemeral: true }),
  }
}

function authorOf({ user, app }: Message): Record<string, unknown> {
  if (app) return appFields(app)
  return { user, ...(user === bot.userId && { bot_id: bot.botId, app_id: bot.appId }) }
}

function appFields({ botId, name, emoji, user }: App): Record<string, unknown> {
  if (!user)
    return { subtype: 'bot_message', bot_id: botId, username: name, ...(emoji && { icons: { emoji } }) }
  const profile = { id: botId, app_id: user.appId, name, deleted: false, updated: 0, team_id: team.id }
  return { user: user.id, bot_id: botId, app_id: user.appId, team: team.id, bot_profile: profile }
}

function threadOf({ ts }: Message, thread: readonly Message[]): Record<string, unknown> {
  const last = thread.at(-1)
  if (!last) return {}
  const users = [...new Set(thread.map(({ user }) => user))]
  return {
    thread_ts: ts,
    reply_count: thread.length,
    reply_users_count: users.length,
    reply_users: users,
    latest_reply: last.ts,
    is_locked: false,
  }
}

function reactionsOf({ reactions }: Message): Record<string, unknown> {
  if (reactions.length === 0) return {}
  return { reactions: reactions.map((one) => ({ ...one, count: one.users.length })) }
}
