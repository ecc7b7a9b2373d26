import type { z } from 'zod'
import type { Desk } from './desk.ts'
import { Edit, edit, Remove, removeMessage } from './edit.ts'
import { EditAlert, editAlert } from './edit-alert.ts'
import { Invite, invite } from './invite.ts'
import { PersonError } from './person-error.ts'
import { Play, play } from './play-scenario.ts'
import { Press, press } from './press.ts'
import { React, react } from './react.ts'
import { Say, say } from './say.ts'
import { SendAlerts, sendAlerts } from './send-alerts.ts'
import { Shortcut, useShortcut } from './shortcut.ts'
import { Redeliver, redeliver, Steer, steerBot } from './steer-bot.ts'
import { Faults, Nothing, resetCalls, setFaults } from './steer-faults.ts'
import { CloseView, closeView } from './views/close-view.ts'
import { OpenHome, openHome } from './views/open-home.ts'
import { PressInView, pressInView } from './views/press-in-view.ts'
import { SubmitView, submitView } from './views/submit-view.ts'
import { SuggestOptions, suggestOptions } from './views/suggest-options.ts'

type Action = (body: unknown, desk: Desk) => Promise<object>

/** What can be done by POST, by the last part of the path. */
export const actions: Record<string, Action> = {
  say: action(Say, say),
  edit: action(Edit, edit),
  remove: action(Remove, removeMessage),
  react: action(React, react),
  press: action(Press, press),
  shortcut: action(Shortcut, useShortcut),
  invite: action(Invite, invite),
  alerts: action(SendAlerts, sendAlerts),
  'alerts/edit': action(EditAlert, editAlert),
  scenarios: action(Play, play),
  faults: action(Faults, setFaults),
  'calls/reset': action(Nothing, resetCalls),
  bot: action(Steer, steerBot),
  redeliver: action(Redeliver, redeliver),
  home: action(OpenHome, openHome),
  'views/press': action(PressInView, pressInView),
  'views/submit': action(SubmitView, submitView),
  'views/close': action(CloseView, closeView),
  'views/options': action(SuggestOptions, suggestOptions),
}

function action<Schema extends z.ZodType>(
  schema: Schema,
  run: (given: z.infer<Schema>, desk: Desk) => Promise<object>,
): Action {
  return async (body, desk) => {
    const parsed = schema.safeParse(body)
    if (!parsed.success) throw new PersonError('wrong_arguments')
    return run(parsed.data, desk)
  }
}
