import type { App, BlockButtonAction, BlockOverflowAction, BlockStaticSelectAction } from '@slack/bolt'
import { actionIds } from '../controls/render-controls.ts'
import { formIds } from '../home/form.ts'
import { homeActionIds } from '../home/home-actions.ts'
import { offerActionId } from '../languages/offer-language.ts'
import type { SlackSurface } from '../surface.ts'
import { welcomeIds } from '../welcome/render-welcome.ts'
import { checkAgain } from './actions/check-again.ts'
import { chooseMore } from './actions/choose-more.ts'
import { chooseOwnLanguage } from './actions/choose-own-language.ts'
import { unmute } from './actions/mute.ts'
import { chooseChannelLanguage, watchChannel } from './actions/set-up-channel.ts'
import { showAnswer } from './actions/show-answer.ts'
import { showInLanguage } from './actions/show-in-language.ts'
import { showRest } from './actions/show-rest.ts'
import { takeFeedback } from './actions/take-feedback.ts'
import { takeOffer } from './actions/take-offer.ts'
import { pullcheckCommand } from './commands/pullcheck.ts'
import { appHomeOpened } from './events/app-home-opened.ts'
import { appMention } from './events/app-mention.ts'
import { directMessage } from './events/direct-message.ts'
import { memberJoinedChannel } from './events/member-joined-channel.ts'
import { reactionAdded } from './events/reaction-added.ts'
import { watchedMessage } from './events/watched-message.ts'
import { suggestNamespaces } from './options/namespaces.ts'
import { suggestPods } from './options/pods.ts'
import { diagnoseMessage, diagnoseMessageId } from './shortcuts/diagnose-message.ts'
import { checkPod } from './views/check-pod.ts'

/** What Slack may send us; manifest.yml subscribes to exactly this. */
export function registerListeners(app: App, surface: SlackSurface): void {
  app.command('/pullcheck', (args) => pullcheckCommand(args, surface))
  app.event('app_mention', (args) => appMention(args, surface))
  app.event('message', async (args) => {
    await watchedMessage(args, surface)
    await directMessage(args, surface)
  })
  app.event('app_home_opened', (args) => appHomeOpened(args, surface))
  app.event('member_joined_channel', (args) => memberJoinedChannel(args, surface))
  app.event('reaction_added', (args) => reactionAdded(args, surface))
  app.shortcut({ type: 'message_action', callback_id: diagnoseMessageId }, (args) =>
    diagnoseMessage(args, surface),
  )
  registerControls(app, surface)
  registerSettings(app, surface)
  registerHome(app, surface)
}

/** What stands below an answer. */
function registerControls(app: App, surface: SlackSurface): void {
  app.action<BlockButtonAction>(actionIds.rest, (args) => showRest(args, surface))
  app.action<BlockButtonAction>(actionIds.again, (args) => checkAgain(args, surface))
  app.action<BlockStaticSelectAction>(actionIds.show, (args) => showInLanguage(args, surface))
  app.action<BlockButtonAction>(actionIds.second, (args) => showInLanguage(args, surface))
  app.action<BlockStaticSelectAction>(actionIds.feedback, (args) => takeFeedback(args, surface))
  app.action<BlockOverflowAction | BlockButtonAction>(actionIds.more, (args) => chooseMore(args, surface))
  app.action<BlockButtonAction>(actionIds.unmute, (args) => unmute(args, surface))
}

/** What sets languages and the watch outside of commands. */
function registerSettings(app: App, surface: SlackSurface): void {
  app.action<BlockButtonAction>(offerActionId, (args) => takeOffer(args, surface))
  app.action<BlockButtonAction>(welcomeIds.watch, (args) => watchChannel(args, surface))
  app.action<BlockStaticSelectAction>(welcomeIds.language, (args) => chooseChannelLanguage(args, surface))
  app.action<BlockStaticSelectAction>(homeActionIds.language, (args) => chooseOwnLanguage(args, surface))
}

function registerHome(app: App, surface: SlackSurface): void {
  app.options(formIds.namespace, (args) => suggestNamespaces(args, surface))
  app.options(formIds.pod, (args) => suggestPods(args, surface))
  app.action<BlockButtonAction>(formIds.check, (args) => checkPod(args, surface))
  app.action<BlockButtonAction>(homeActionIds.show, (args) => showAnswer(args, surface))
}
