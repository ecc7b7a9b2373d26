import type { DatabaseSync } from 'node:sqlite'
import type { Mute } from '../records.ts'
import { documentsOf } from './documents.ts'
import { sql } from './sql.ts'

const documents = documentsOf<Mute>()

const save = sql`
  INSERT INTO mutes (channel, what, until, document) VALUES (:channel, :what, :until, :document)
  ON CONFLICT (channel, what) DO UPDATE SET until = excluded.until, document = excluded.document`

export function createMutes(db: DatabaseSync) {
  const statements = {
    save: db.prepare(save),
    holding: db.prepare(sql`SELECT document FROM mutes WHERE until > :now ORDER BY until`),
  }
  return {
    /** One that ends at once lifts the one before. */
    save: (mute: Mute): void => {
      const { channel, key = null, image = null, until } = mute
      const what = JSON.stringify([key, image])
      statements.save.run({ channel, what, until, document: documents.write(mute) })
    },
    holding: (now: number): Mute[] => statements.holding.all({ now }).map(documents.read),
  }
}
