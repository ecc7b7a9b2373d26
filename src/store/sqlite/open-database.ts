import { open } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { Problem } from '../../problems.ts'
import { loadSqlite } from './load-sqlite.ts'
import { numberIn, type Row, textIn } from './row.ts'
import { migrations } from './schema.ts'
import { sql } from './sql.ts'
import { reasonOf, storeProblem } from './store-problem.ts'
import { whileBusy } from './while-busy.ts'

/** Which program a file belongs to: "plck" in ASCII, as https://sqlite.org/pragma.html#pragma_application_id has it. */
export const applicationId = 0x706c636b

/**
 * With `FULL`, a commit is on the disk before it is told. The small checkpoints keep each of them short, and
 * the short waiting for other processes is gone on with where it stops nobody.
 */
const pragmas = sql`
  PRAGMA busy_timeout = 20;
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA foreign_keys = ON;
  PRAGMA trusted_schema = OFF;
  PRAGMA wal_autocheckpoint = 250;
  PRAGMA journal_size_limit = 4194304`

/** Opens the file, or makes it; what it does not know it leaves as it is, and says so by a Problem. */
export async function openDatabase(path: string): Promise<DatabaseSync> {
  if (path !== ':memory:') await makeFile(path)
  const { DatabaseSync } = loadSqlite()
  const db = new DatabaseSync(path, { open: false })
  try {
    db.open()
    await whileBusy(() => check(db, path))
    await whileBusy(() => db.exec(pragmas))
    await whileBusy(() => migrate(db, path))
    return db
  } catch (error) {
    if (db.isOpen) db.close()
    throw storeProblem(error, path)
  }
}

/** The files beside it get their rights from this one: alerts may hold what only their readers may know. */
async function makeFile(path: string): Promise<void> {
  try {
    const file = await open(path, 'a', 0o600)
    await file.close()
  } catch (error) {
    const values = { folder: dirname(path), reason: reasonOf(error) }
    throw new Problem('store-folder-unwritable', values, error)
  }
}

function check(db: DatabaseSync, path: string): void {
  const found = versionOf(db)
  const known = migrations.length
  const { tables, id } = one(
    db,
    sql`SELECT (SELECT count(*) FROM sqlite_schema) AS tables, application_id AS id FROM pragma_application_id`,
  )
  const isOurs = id === applicationId || tables === 0
  if (!isOurs) throw unusable(path, `application_id ${String(id)}`)
  if (found > known) throw new Problem('store-newer', { path, found: String(found), known: String(known) })
  const damage = damageIn(db)
  if (damage !== undefined) throw unusable(path, damage)
}

/** What SQLite finds wrong with the file's own order, or undefined. */
export function damageIn(db: DatabaseSync): string | undefined {
  const found = textIn(one(db, sql`PRAGMA quick_check(1)`), 'quick_check')
  return found === 'ok' ? undefined : found
}

/** Another process may be doing the same: what is missing is looked up under the lock. */
function migrate(db: DatabaseSync, path: string): void {
  db.exec('BEGIN IMMEDIATE')
  try {
    check(db, path)
    for (const migration of migrations.slice(versionOf(db))) db.exec(migration)
    db.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${migrations.length}; COMMIT`)
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK')
    throw error
  }
}

export function versionOf(db: DatabaseSync): number {
  return numberIn(one(db, sql`PRAGMA user_version`), 'user_version')
}

export function one(db: DatabaseSync, query: string): Row {
  const row = db.prepare(query).get()
  if (!row) throw new TypeError('SQLite gave no row')
  return row
}

function unusable(path: string, reason: string): Problem {
  return new Problem('store-unusable', { path, reason })
}
