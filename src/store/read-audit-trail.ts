import { readStore } from './read-store.ts'
import type { AuditEntry } from './records.ts'
import { createAudit } from './sqlite/audit.ts'

/** The trail of a data folder; the oldest entries first. */
export function readAuditTrail(folder: string, since: number, limit: number): Promise<AuditEntry[]> {
  return readStore(folder, (db) => createAudit(db).since(since, limit))
}
