import { join } from 'node:path'
import { storeFileName } from './open-store.ts'
import type { AuditEntry } from './records.ts'
import { createAudit } from './sqlite/audit.ts'
import { openToRead } from './sqlite/open-to-read.ts'
import { storeProblem } from './sqlite/store-problem.ts'
import { whileBusy } from './sqlite/while-busy.ts'

/** The trail of a data folder, also while a bot writes to it; the oldest entries first. */
export async function readAuditTrail(folder: string, since: number, limit: number): Promise<AuditEntry[]> {
  const path = join(folder, storeFileName)
  const db = await openToRead(path)
  try {
    return await whileBusy(() => createAudit(db).since(since, limit))
  } catch (error) {
    throw storeProblem(error, path)
  } finally {
    db.close()
  }
}
