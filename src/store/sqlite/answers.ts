import type { DatabaseSync } from 'node:sqlite'
import type { StoredAnswer } from '../records.ts'
import { documentIn } from './row.ts'
import { sql } from './sql.ts'

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
      statements.save.run({ id, user, at, document: JSON.stringify(answer) })
    },
    one: (id: string): StoredAnswer | undefined => {
      const row = statements.one.get({ id })
      return row && documentIn<StoredAnswer>(row)
    },
    by: (user: string, limit: number): StoredAnswer[] =>
      statements.by.all({ user, limit }).map(documentIn<StoredAnswer>),
  }
}
