import { createTranslator, type Reader } from '../../i18n/translator.ts'
import { Problem } from '../../problems.ts'
import { redactShown } from '../../redact.ts'
import { composeAudit } from '../../reply/compose-audit.ts'
import { parseDuration } from '../../request/durations.ts'
import type { AuditEntry } from '../../store/records.ts'
import { renderTable, renderTableMarkdown } from './render-table.ts'

type Options = {
  output: string | undefined
  reader: Reader
  now: number
  /** Reads the trail of the configured data folder. */
  read: (since: number, limit: number) => Promise<AuditEntry[]>
}

const usualSince = '24h'
/** The store keeps the trail a year longer than answers. */
const longestSinceMs = (30 + 365) * 86_400_000
const example = 'audit --since 24h'
/** More lines than anybody reads, and no more than a process can hold. */
const mostEntries = 100_000

/** `audit --since 24h`: who asked the bot for what, for whoever may read the bot's data folder. */
export async function runAudit(
  words: readonly string[],
  { output, reader, now, read }: Options,
): Promise<string> {
  const since = now - sinceMs(words)
  const entries = redactShown(await read(since, mostEntries))
  if (output === 'json') return entries.map(toLine).join('')
  const isCut = entries.length === mostEntries
  const table = composeAudit(entries, { isCut }, createTranslator(reader))
  return output === 'markdown' ? renderTableMarkdown(table) : renderTable(table)
}

function sinceMs(words: readonly string[]): number {
  const [flag, attached] = /^(--since)=(.*)$/s.exec(words[0] ?? '')?.slice(1) ?? [words[0]]
  if (flag !== undefined && flag !== '--since') throw new Problem('words-left-over', { words: flag, example })
  const [value, ...others] = [...(attached === undefined ? [] : [attached]), ...words.slice(1)]
  if (flag !== undefined && value === undefined) throw new Problem('flag-without-value', { flag, example })
  if (others.length > 0) throw new Problem('words-left-over', { words: others.join(' '), example })
  const ms = parseDuration(value ?? usualSince)
  if (!ms || ms > longestSinceMs)
    throw new Problem('since-invalid', {
      value: value ?? '',
      longest: { durationMs: longestSinceMs },
      example,
    })
  return ms
}

/** One entry a line, so that a long trail can be read by `jq` line by line. */
function toLine({ at, ...entry }: AuditEntry): string {
  return `${JSON.stringify({ at: new Date(at).toISOString(), ...entry })}\n`
}
