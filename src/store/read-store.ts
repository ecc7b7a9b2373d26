import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { storeFileName } from './open-store.ts'
import { openToRead } from './sqlite/open-to-read.ts'
import { storeProblem } from './sqlite/store-problem.ts'
import { whileBusy } from './sqlite/while-busy.ts'

/** Reads in the store of a data folder, also while a bot writes to it. */
export async function readStore<T>(folder: string, read: (db: DatabaseSync) => T): Promise<T> {
  const path = join(folder, storeFileName)
  const db = await openToRead(path)
  try {
    return await whileBusy(() => read(db))
  } catch (error) {
    throw storeProblem(error, path)
  } finally {
    db.close()
  }
}
