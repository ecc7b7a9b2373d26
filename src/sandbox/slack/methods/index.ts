import { chatMethods } from './chat.ts'
import { conversationMethods } from './conversations.ts'
import { fileMethods } from './files.ts'
import { historyMethods } from './history.ts'
import type { Method } from './method.ts'
import { permalinkMethods } from './permalink.ts'
import { reactionMethods } from './reactions.ts'
import { userGroupMethods } from './usergroups.ts'
import { userMethods } from './users.ts'
import { viewMethods } from './views.ts'

/** The part of Slack's Web API that the sandbox has. */
export const methods: Record<string, Method> = {
  ...userMethods,
  ...userGroupMethods,
  ...chatMethods,
  ...permalinkMethods,
  ...conversationMethods,
  ...historyMethods,
  ...reactionMethods,
  ...viewMethods,
  ...fileMethods,
  'apps.connections.open': (_, { connectionUrl }) => ({ url: connectionUrl() }),
}
