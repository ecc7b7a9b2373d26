import type { DatabaseSync } from 'node:sqlite'
import { sql } from './sql.ts'

/** In this order: closed incidents first, which lets go of their messages. */
const steps = [
  sql`DELETE FROM incidents WHERE rowid IN (
    SELECT rowid FROM incidents WHERE state = 'closed' AND closed_at < :before LIMIT :limit)`,
  sql`DELETE FROM outgoing WHERE place IN (
    SELECT place FROM outgoing WHERE pending = 0 AND due_at < :before
      AND (incident IS NULL OR incident NOT IN (SELECT id FROM incidents)) LIMIT :limit)`,
  sql`DELETE FROM alerts WHERE place IN (
    SELECT place FROM alerts WHERE outcome IS NOT NULL AND received_at < :before LIMIT :limit)`,
]
const rowsAtOnce = 500

/** Each step deletes some rows, and is over when it tells that there were fewer. */
export function createForgetting(db: DatabaseSync): ((before: number) => { over: boolean })[] {
  return steps.map((step) => {
    const statement = db.prepare(step)
    return (before) => ({ over: statement.run({ before, limit: rowsAtOnce }).changes < rowsAtOnce })
  })
}
