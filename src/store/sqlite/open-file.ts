import type { DatabaseSync, DatabaseSyncOptions } from 'node:sqlite'
import { loadSqlite } from './load-sqlite.ts'
import { storeProblem } from './store-problem.ts'

/** Opens a file and makes it ready; where that fails it is closed again, and a Problem says why. */
export async function openFile(
  path: string,
  options: DatabaseSyncOptions,
  makeReady: (db: DatabaseSync) => Promise<void>,
): Promise<DatabaseSync> {
  const { DatabaseSync } = loadSqlite()
  const db = new DatabaseSync(path, { ...options, open: false })
  try {
    db.open()
    await makeReady(db)
    return db
  } catch (error) {
    if (db.isOpen) db.close()
    throw storeProblem(error, path)
  }
}
