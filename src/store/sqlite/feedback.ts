import type { DatabaseSync } from 'node:sqlite'
import type { Feedback } from '../records.ts'
import { documentsOf } from './documents.ts'
import { sql } from './sql.ts'

const documents = documentsOf<Feedback>()

const save = sql`
  INSERT INTO feedback (answer, said_by, at, document) VALUES (:answer, :user, :at, :document)
  ON CONFLICT (answer, said_by) DO UPDATE SET at = excluded.at, document = excluded.document`

export function createFeedback(db: DatabaseSync) {
  const statements = {
    save: db.prepare(save),
    since: db.prepare(sql`SELECT document FROM feedback WHERE at >= :since ORDER BY at`),
  }
  return {
    save: (feedback: Feedback): void => {
      const { answer, user, at } = feedback
      statements.save.run({ answer, user, at, document: documents.write(feedback) })
    },
    since: (since: number): Feedback[] => statements.since.all({ since }).map(documents.read),
  }
}
