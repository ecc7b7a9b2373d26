import { undoSlackMarkup } from '../../../request/slack-markup.ts'

const special = /<!(?:date|subteam)\^[^>|]*\|([^>]*)>/g
const emphasis = /\*|`|(?<![\w-])_(?=\S)|(?<=\S)_(?![\w-])/g

/**
 * The words that Slack shows: links by their labels, dates by their fallback, no emphasis. NFKC turns an
 * ellipsis into three dots and full-width colons into plain ones.
 */
export function undoMarkup(text: string): string {
  const shown = undoSlackMarkup(text.replace(special, '$1')).replaceAll('```', '\n')
  return shown.normalize('NFKC').replace(emphasis, '').replace(/\r\n?/g, '\n')
}
