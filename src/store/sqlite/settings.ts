import type { DatabaseSync } from 'node:sqlite'
import { textIn } from './row.ts'
import { sql } from './sql.ts'

const save = sql`
  INSERT INTO settings (key, value) VALUES (:key, :value)
  ON CONFLICT (key) DO UPDATE SET value = excluded.value`

export function createSettings(db: DatabaseSync) {
  const statements = {
    save: db.prepare(save),
    remove: db.prepare(sql`DELETE FROM settings WHERE key = :key`),
    one: db.prepare(sql`SELECT value FROM settings WHERE key = :key`),
  }
  return {
    save: (key: string, value: string | undefined): void => {
      if (value === undefined) statements.remove.run({ key })
      else statements.save.run({ key, value })
    },
    one: (key: string): string | undefined => {
      const row = statements.one.get({ key })
      return row && textIn(row, 'value')
    },
  }
}
