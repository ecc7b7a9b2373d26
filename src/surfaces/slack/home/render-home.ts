import type { types } from '@slack/bolt'
import { createTranslator, type Translator } from '../../../i18n/translator.ts'
import { composeGreeting, composeHomeIncidents, heading, note } from '../../../reply/compose-home.ts'
import { composeOwnLanguage } from '../../../reply/compose-language.ts'
import { composeCause } from '../../../reply/compose-outcome.ts'
import { languageMenu } from '../languages/language-menu.ts'
import { renderBlocks } from '../render-blocks.ts'
import { plainOf } from '../render-rich.ts'
import type { HomeFacts, SeenIncident } from './gather-home.ts'
import type { HomeNote } from './home.ts'
import { homeActionIds } from './home-actions.ts'
import { renderAnswers } from './render-answers.ts'
import { renderForm } from './render-form.ts'

type Block = types.KnownBlock

/** A person's App Home, in their language. */
export function renderHome(facts: HomeFacts, said: HomeNote | undefined): types.HomeView {
  const translator = createTranslator(facts.reader)
  const incidents = facts.incidents?.map((seen) => wordsOf(seen, translator))
  const blocks: Block[] = [
    ...composeGreeting('replies:help.title', ['pod', 'mention', 'explain', 'help'], translator).flatMap(
      renderBlocks,
    ),
    ...renderForm(translator),
    ...(said ? renderBlocks(note(`replies:home.note.${said}`, translator)) : []),
    ...composeHomeIncidents(incidents, translator).flatMap(renderBlocks),
    ...renderAnswers(facts.answers, translator),
    ...renderChannels(facts.channels, translator),
    ...renderLanguage(facts, translator),
  ]
  return { type: 'home', blocks }
}

function wordsOf({ incident, pods, url }: SeenIncident, translator: Translator) {
  const what = composeCause(incident.diagnosis, translator)
  return { what, pods, since: incident.openedAt, ...(url !== undefined && { url }) }
}

function renderChannels(channels: readonly string[] | undefined, translator: Translator): Block[] {
  const title = renderBlocks(heading('replies:home.channels.title', translator))
  if (!channels) return [...title, ...renderBlocks(note('replies:home.unreadable', translator))]
  if (channels.length === 0)
    return [...title, ...renderBlocks(note('replies:home.channels.none', translator))]
  const items = channels.map(
    (id): types.RichTextSection => ({
      type: 'rich_text_section',
      elements: [{ type: 'channel', channel_id: id }],
    }),
  )
  const list: types.RichTextList = { type: 'rich_text_list', style: 'bullet', elements: items }
  return [...title, { type: 'rich_text', elements: [list] }]
}

function renderLanguage({ own }: HomeFacts, translator: Translator): Block[] {
  const say = (key: string) => translator.text({ key: `replies:home.language.${key}` })
  const words = { actionId: homeActionIds.language, placeholder: say('menu'), auto: say('likeSlack') }
  return [
    ...renderBlocks(heading('replies:home.language.title', translator)),
    {
      type: 'section',
      text: { type: 'plain_text', text: plainOf(composeOwnLanguage(own, translator)) },
      accessory: languageMenu(own.why === 'saved' ? own.lang : undefined, words),
    },
  ]
}
