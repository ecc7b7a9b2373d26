import type { Translator } from '../i18n/translator.ts'
import type { AuditEntry } from '../store/records.ts'

/** Columns with a head each, in the reader's language. */
export type Table = { lang: string; title: string; columns: string[]; rows: string[][]; notes: string[] }

/** The audit trail as a table: when, who, where, what and what came of it. */
export function composeAudit(
  entries: readonly AuditEntry[],
  { isCut }: { isCut: boolean },
  { lang, text, has }: Translator,
): Table {
  const say = (key: string, values = {}): string => text({ key: `replies:audit.${key}`, values })
  return {
    lang,
    title: say('title'),
    columns: ['when', 'who', 'where', 'what', 'outcome'].map((column) => say(`columns.${column}`)),
    rows: entries.map(({ at, user, channel = '–', action, target, outcome }) => [
      say('instant', { at: { instant: new Date(at).toISOString() } }),
      user,
      channel,
      target === '' ? action : `${action} ${target}`,
      has(`replies:audit.outcomes.${outcome}`) ? say(`outcomes.${outcome}`) : outcome,
    ]),
    notes: [
      ...(entries.length === 0 ? [say('empty')] : []),
      ...(isCut ? [say('cut', { count: entries.length })] : []),
    ],
  }
}
