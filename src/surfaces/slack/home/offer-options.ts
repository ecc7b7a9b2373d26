import type { types } from '@slack/bolt'
import type { Translator } from '../../../i18n/translator.ts'
import { printable } from '../../printable.ts'
import { cutText } from '../escape.ts'
import { writeChosen } from './chosen.ts'
import type { NamespacePlace } from './pod-finder.ts'

/** One line of a menu that completes what somebody types. */
export type Entry = NamespacePlace & { name?: string; label: string; fails: boolean }
type Group = { label: types.PlainTextElement; options: types.PlainTextOption[] }
export type OptionGroups = { option_groups: Group[] }

/** Slack takes a hundred options, and texts of 75 characters. */
const mostOptions = 100
const longestText = 75

/**
 * The entries that hold what was typed, those whose pull fails first, and last what was typed itself, since not
 * everything can be listed: whoever knows a name may ask for it.
 */
export function offerOptions(
  entries: readonly Entry[],
  typed: string,
  asTyped: Entry | undefined,
  { text }: Translator,
): OptionGroups {
  const wanted = typed.trim().toLowerCase()
  const found = entries.filter(({ label }) => label.includes(wanted)).sort(byFailing)
  const isKnown = found.some(({ label }) => label === asTyped?.label)
  const room = mostOptions - (asTyped && !isKnown ? 1 : 0)
  const shown = found.slice(0, room)
  const groups = [
    group(
      'failing',
      shown.filter(({ fails }) => fails),
    ),
    group(
      'others',
      shown.filter(({ fails }) => !fails),
    ),
    group('asTyped', asTyped && !isKnown ? [asTyped] : []),
  ]
  return { option_groups: groups.filter(({ options }) => options.length > 0) }

  function group(key: 'failing' | 'others' | 'asTyped', members: readonly Entry[]): Group {
    return {
      label: { type: 'plain_text', text: cutText(text({ key: `replies:home.check.${key}` }), longestText) },
      options: members.flatMap(toOption),
    }
  }
}

function byFailing(a: Entry, b: Entry): number {
  return Number(b.fails) - Number(a.fails) || (a.label < b.label ? -1 : 1)
}

function toOption(entry: Entry): types.PlainTextOption[] {
  const value = writeChosen(entry)
  if (value === undefined) return []
  return [{ text: { type: 'plain_text', text: cutText(printable(entry.label), longestText) }, value }]
}
