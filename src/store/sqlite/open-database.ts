import { open } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { Problem } from '../../problems.ts'
import { applicationId, checkFile, damageIn, unusable, versionOf } from './check-file.ts'
import { openFile } from './open-file.ts'
import { migrations } from './schema.ts'
import { sql } from './sql.ts'
import { reasonOf } from './store-problem.ts'
import { whileBusy } from './while-busy.ts'

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
  return openFile(path, {}, async (db) => {
    await whileBusy(() => check(db, path))
    await whileBusy(() => db.exec(pragmas))
    await whileBusy(() => migrate(db, path))
  })
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
  checkFile(db, path, { mayBeEmpty: true })
  const damage = damageIn(db)
  if (damage !== undefined) throw unusable(path, damage)
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
