import type { OpenView } from '../open-views.ts'
import { bot, type Person, team } from '../team.ts'
import { createTrigger } from '../trigger.ts'
import type { Outgoing } from './deliver.ts'
import { interaction } from './interactive.ts'

/** What the fields hold, by block and action. */
export type Values = Record<string, Record<string, unknown>>
type InView = { person: Person; opened: OpenView; values: Values }

/** Somebody pressed or chose something in a modal or in the app's home tab. */
export function viewAction({ person, opened, values, action }: InView & { action: object }): Outgoing {
  return interaction('action', person, {
    type: 'block_actions',
    container: { type: 'view', view_id: opened.id },
    trigger_id: createTrigger(person.id),
    team,
    view: viewOf(opened, values),
    actions: [action],
  })
}

export function viewSubmission({ person, opened, values }: InView): Outgoing {
  return interaction('view', person, {
    type: 'view_submission',
    team,
    trigger_id: createTrigger(person.id),
    view: viewOf(opened, values),
    response_urls: [],
  })
}

export function viewClosed({ person, opened, values }: InView): Outgoing {
  return interaction('view', person, {
    type: 'view_closed',
    team,
    view: viewOf(opened, values),
    is_cleared: false,
  })
}

type Asked = InView & { actionId: string; blockId: string; typed: string }

/** Asks the app for the options of a menu, as somebody types in it. */
export function blockSuggestion({ person, opened, values, actionId, blockId, typed }: Asked): Outgoing {
  return interaction('options', person, {
    type: 'block_suggestion',
    team,
    container: { type: 'view', view_id: opened.id },
    view: viewOf(opened, values),
    action_id: actionId,
    block_id: blockId,
    value: typed,
  })
}

function viewOf({ id, hash, view }: OpenView, values: Values): Record<string, unknown> {
  return {
    private_metadata: '',
    callback_id: '',
    title: null,
    close: null,
    submit: null,
    clear_on_close: false,
    notify_on_close: false,
    previous_view_id: null,
    external_id: '',
    ...view,
    id,
    hash,
    team_id: team.id,
    state: { values },
    root_view_id: id,
    app_id: bot.appId,
    app_installed_team_id: team.id,
    bot_id: bot.botId,
  }
}
