import type { App, BlockButtonAction } from '@slack/bolt'
import { actionIds } from '../render-message.ts'
import type { SlackSurface } from '../surface.ts'
import { shareReply } from './actions/share-reply.ts'
import { showRest } from './actions/show-rest.ts'
import { pullcheckCommand } from './commands/pullcheck.ts'
import { appMention } from './events/app-mention.ts'
import { directMessage } from './events/direct-message.ts'
import { reactionAdded } from './events/reaction-added.ts'
import { watchedMessage } from './events/watched-message.ts'
import { diagnoseMessage, diagnoseMessageId } from './shortcuts/diagnose-message.ts'

/** What Slack may send us; manifest.yml subscribes to exactly this. */
export function registerListeners(app: App, surface: SlackSurface): void {
  app.command('/pullcheck', (args) => pullcheckCommand(args, surface))
  app.event('app_mention', (args) => appMention(args, surface))
  app.event('message', async (args) => {
    await watchedMessage(args, surface)
    await directMessage(args, surface)
  })
  app.event('reaction_added', (args) => reactionAdded(args, surface))
  app.shortcut({ type: 'message_action', callback_id: diagnoseMessageId }, (args) =>
    diagnoseMessage(args, surface),
  )
  app.action<BlockButtonAction>(actionIds.share, (args) => shareReply(args, surface))
  app.action<BlockButtonAction>(actionIds.rest, (args) => showRest(args, surface))
}
