import type { DatabaseSync } from 'node:sqlite'
import type { AuditEntry } from '../records.ts'
import { documentsOf } from './documents.ts'
import { sql } from './sql.ts'

const documents = documentsOf<AuditEntry>()

export function createAudit(db: DatabaseSync) {
  const statements = {
    add: db.prepare(sql`INSERT INTO audit (at, document) VALUES (:at, :document)`),
    since: db.prepare(sql`SELECT document FROM audit WHERE at >= :since ORDER BY at, place LIMIT :limit`),
  }
  return {
    add: (entry: AuditEntry): void => {
      statements.add.run({ at: entry.at, document: documents.write(entry) })
    },
    since: (since: number, limit: number): AuditEntry[] =>
      statements.since.all({ since, limit }).map(documents.read),
  }
}
