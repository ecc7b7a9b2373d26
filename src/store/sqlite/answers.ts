import type { DatabaseSync } from 'node:sqlite'
import type { StoredAnswer } from '../records.ts'
import { documentsOf } from './documents.ts'
import { sql } from './sql.ts'

const documents = documentsOf<StoredAnswer>()

const save = sql`
  INSERT INTO answers (id, asked_by, at, document) VALUES (:id, :user, :at, :document)
  ON CONFLICT (id) DO UPDATE SET asked_by = excluded.asked_by, at = excluded.at, document = excluded.document`

export function createAnswers(db: DatabaseSync) {
  const statements = {
    save: db.prepare(save),
    one: db.prepare(sql`SELECT document FROM answers WHERE id = :id`),
    by: db.prepare(sql`SELECT document FROM answers WHERE asked_by = :user ORDER BY at DESC LIMIT :limit`),
  }
  return {
    save: (answer: StoredAnswer): void => {
      const { id, user = null, at } = answer
      statements.save.run({ id, user, at, document: documents.write(answer) })
    },
    one: (id: string): StoredAnswer | undefined => {
      const row = statements.one.get({ id })
      return row && documents.read(row)
    },
    by: (user: string, limit: number): StoredAnswer[] =>
      statements.by.all({ user, limit }).map(documents.read),
  }
}
