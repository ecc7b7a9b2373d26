import { access, constants, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Problem } from '../problems.ts'
import { openSqliteStore } from './open-sqlite-store.ts'
import { reasonOf } from './sqlite/store-problem.ts'
import type { Store } from './store.ts'

export const storeFileName = 'pullcheck.sqlite'

/** The store of a data folder, which is made if it is not there; without one, a store that forgets all. */
export async function openStore(folder?: string): Promise<Store> {
  if (folder === undefined) return openSqliteStore({ path: ':memory:' })
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await access(folder, constants.W_OK | constants.X_OK)
  } catch (error) {
    throw new Problem('store-folder-unwritable', { folder, reason: reasonOf(error) }, error)
  }
  return openSqliteStore({ path: join(folder, storeFileName) })
}
