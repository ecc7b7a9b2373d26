import type { DatabaseSync } from 'node:sqlite'
import { textIn } from './row.ts'

const save = `
  INSERT INTO settings (key, value) VALUES (:key, :value)
  ON CONFLICT (key) DO UPDATE SET value = excluded.value`

export type Settings = ReturnType<typeof createSettings>

export function createSettings(db: DatabaseSync) {
  const statements = {
    save: db.prepare(save),
    remove: db.prepare('DELETE FROM settings WHERE key = :key'),
    one: db.prepare('SELECT value FROM settings WHERE key = :key'),
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
