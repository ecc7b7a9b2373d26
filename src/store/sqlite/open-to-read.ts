import { access, constants } from 'node:fs/promises'
import type { DatabaseSync } from 'node:sqlite'
import { Problem } from '../../problems.ts'
import { checkFile } from './check-file.ts'
import { openFile } from './open-file.ts'
import { reasonOf } from './store-problem.ts'
import { whileBusy } from './while-busy.ts'

/**
 * Opens a file that is there, beside the bot that writes it. Nothing is made, moved on to a newer schema or
 * changed, whatever version of the program the bot is.
 */
export async function openToRead(path: string): Promise<DatabaseSync> {
  await mustExist(path)
  return openFile(path, { readOnly: true, timeout: 20 }, (db) =>
    whileBusy(() => checkFile(db, path, { mayBeEmpty: false })),
  )
}

async function mustExist(path: string): Promise<void> {
  try {
    await access(path, constants.R_OK)
  } catch (error) {
    throw new Problem('store-missing', { path, reason: reasonOf(error) }, error)
  }
}
