import type { DatabaseSync } from 'node:sqlite'
import { sql } from './sql.ts'

/** In this order: closed incidents first, which lets go of their messages. The audit trail is kept a year longer. */
const steps = [
  sql`DELETE FROM incidents WHERE rowid IN (
    SELECT rowid FROM incidents WHERE state = 'closed' AND closed_at < :before LIMIT :limit)`,
  sql`DELETE FROM outgoing WHERE place IN (
    SELECT place FROM outgoing WHERE pending = 0 AND due_at < :before
      AND (incident IS NULL OR incident NOT IN (SELECT id FROM incidents)) LIMIT :limit)`,
  sql`DELETE FROM alerts WHERE place IN (
    SELECT place FROM alerts WHERE outcome IS NOT NULL AND received_at < :before LIMIT :limit)`,
  sql`DELETE FROM answers WHERE id IN (SELECT id FROM answers WHERE at < :before LIMIT :limit)`,
  sql`DELETE FROM mutes WHERE (channel, what) IN (
    SELECT channel, what FROM mutes WHERE until < :before LIMIT :limit)`,
  sql`DELETE FROM audit WHERE place IN (
    SELECT place FROM audit WHERE at < :before - 31536000000.0 LIMIT :limit)`,
]
const rowsAtOnce = 500

/** Each step deletes some rows, and is over when it tells that there were fewer. */
export function createForgetting(db: DatabaseSync): ((before: number) => { over: boolean })[] {
  return steps.map((step) => {
    const statement = db.prepare(step)
    return (before) => ({ over: statement.run({ before, limit: rowsAtOnce }).changes < rowsAtOnce })
  })
}
