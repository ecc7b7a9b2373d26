import { access, constants } from 'node:fs/promises'
import type { DatabaseSync } from 'node:sqlite'
import { Problem } from '../../problems.ts'
import { loadSqlite } from './load-sqlite.ts'
import { applicationId, one, versionOf } from './open-database.ts'
import { migrations } from './schema.ts'
import { sql } from './sql.ts'
import { reasonOf, storeProblem } from './store-problem.ts'
import { whileBusy } from './while-busy.ts'

/**
 * Opens a file that is there, beside the bot that writes it. Nothing is made, moved on to a newer schema or
 * changed, whatever version of the program the bot is.
 */
export async function openToRead(path: string): Promise<DatabaseSync> {
  await mustExist(path)
  const { DatabaseSync } = loadSqlite()
  const db = new DatabaseSync(path, { open: false, readOnly: true, timeout: 20 })
  try {
    db.open()
    await whileBusy(() => check(db, path))
    return db
  } catch (error) {
    if (db.isOpen) db.close()
    throw storeProblem(error, path)
  }
}

async function mustExist(path: string): Promise<void> {
  try {
    await access(path, constants.R_OK)
  } catch (error) {
    throw new Problem('store-missing', { path, reason: reasonOf(error) }, error)
  }
}

function check(db: DatabaseSync, path: string): void {
  const { id } = one(db, sql`SELECT application_id AS id FROM pragma_application_id`)
  if (id !== applicationId)
    throw new Problem('store-unusable', { path, reason: `application_id ${String(id)}` })
  const [found, known] = [versionOf(db), migrations.length]
  if (found > known) throw new Problem('store-newer', { path, found: String(found), known: String(known) })
}
