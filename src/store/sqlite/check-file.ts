import type { DatabaseSync } from 'node:sqlite'
import { Problem } from '../../problems.ts'
import { numberIn, type Row, textIn } from './row.ts'
import { migrations } from './schema.ts'
import { sql } from './sql.ts'

/** Which program a file belongs to: "plck" in ASCII, as https://sqlite.org/pragma.html#pragma_application_id has it. */
export const applicationId = 0x706c636b

/** Throws a Problem where a file is another program's, or of a newer version of this one. */
export function checkFile(db: DatabaseSync, path: string, { mayBeEmpty }: { mayBeEmpty: boolean }): void {
  const { tables, id } = one(
    db,
    sql`SELECT (SELECT count(*) FROM sqlite_schema) AS tables, application_id AS id FROM pragma_application_id`,
  )
  const isOurs = id === applicationId || (mayBeEmpty && tables === 0)
  if (!isOurs) throw unusable(path, `application_id ${String(id)}`)
  const [found, known] = [versionOf(db), migrations.length]
  if (found > known) throw new Problem('store-newer', { path, found: String(found), known: String(known) })
}

/** What SQLite finds wrong with the file's own order, or undefined. */
export function damageIn(db: DatabaseSync): string | undefined {
  const found = textIn(one(db, sql`PRAGMA quick_check(1)`), 'quick_check')
  return found === 'ok' ? undefined : found
}

export function versionOf(db: DatabaseSync): number {
  return numberIn(one(db, sql`PRAGMA user_version`), 'user_version')
}

export function unusable(path: string, reason: string): Problem {
  return new Problem('store-unusable', { path, reason })
}

function one(db: DatabaseSync, query: string): Row {
  const row = db.prepare(query).get()
  if (!row) throw new TypeError('SQLite gave no row')
  return row
}
