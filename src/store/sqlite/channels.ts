import type { DatabaseSync } from 'node:sqlite'
import type { Channel } from '../records.ts'
import { type Row, textIn, textOrNone } from './row.ts'
import { microsecondsOf } from './slack-time.ts'
import { sql } from './sql.ts'

const save = sql`
  INSERT INTO channels (id, watched, lang, second_lang, seen_ts, seen_us)
  VALUES (:id, :watched, :lang, :secondLang, :seenTs, :seenUs)
  ON CONFLICT (id) DO UPDATE SET
    watched = coalesce(excluded.watched, watched),
    lang = coalesce(excluded.lang, lang),
    second_lang = coalesce(excluded.second_lang, second_lang),
    seen_ts = CASE WHEN excluded.seen_us > seen_us THEN excluded.seen_ts ELSE seen_ts END,
    seen_us = max(excluded.seen_us, seen_us)`

export function createChannels(db: DatabaseSync) {
  const statements = {
    save: db.prepare(save),
    one: db.prepare(sql`SELECT * FROM channels WHERE id = :id`),
    all: db.prepare(sql`SELECT * FROM channels ORDER BY id`),
  }
  return {
    save: ({ id, watched, lang, secondLang, seenTs }: Channel): void => {
      statements.save.run({
        id,
        watched: watched === undefined ? null : Number(watched),
        lang: lang ?? null,
        secondLang: secondLang ?? null,
        seenTs: seenTs ?? null,
        seenUs: seenTs === undefined ? 0 : microsecondsOf(seenTs),
      })
    },
    one: (id: string): Channel | undefined => {
      const row = statements.one.get({ id })
      return row && toChannel(row)
    },
    all: (): Channel[] => statements.all.all().map(toChannel),
  }
}

function toChannel(row: Row): Channel {
  const lang = textOrNone(row, 'lang')
  const secondLang = textOrNone(row, 'second_lang')
  const seenTs = textOrNone(row, 'seen_ts')
  return {
    id: textIn(row, 'id'),
    ...(row['watched'] !== null && { watched: row['watched'] === 1 }),
    // What was taken back is as if it had never been chosen.
    ...(lang && { lang }),
    ...(secondLang && { secondLang }),
    ...(seenTs !== undefined && { seenTs }),
  }
}
