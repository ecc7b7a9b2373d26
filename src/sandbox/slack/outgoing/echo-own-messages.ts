import { channels, bot as self } from '../team.ts'
import type { Workspace } from '../workspace.ts'
import type { Bot } from './deliver.ts'
import { messageEvents } from './message-event.ts'
import { raiseEvents } from './raise-events.ts'
import type { SentEvents } from './sent-events.ts'

type Echoing = { workspace: Workspace; bot: Bot; sent: SentEvents }

/** A bot that listens to a channel hears itself, and has to know its own voice. */
export function echoOwnMessages({ workspace, bot, sent }: Echoing): void {
  workspace.messages.watch((change) => {
    if (change.type !== 'message' || change.message.user !== self.userId || change.message.visibleTo) return
    const channel = channels.find(({ id }) => id === change.message.channel)
    if (channel) void raiseEvents(messageEvents(change.message, channel), { bot, sent })
  })
}
