import { type Row, textIn } from './row.ts'

/** How records of a kind are kept whole, in a column of JSON. */
export type Documents<T> = { write: (record: T) => string; read: (row: Row) => T }

export function documentsOf<T>(): Documents<T> {
  return {
    write: (record) => JSON.stringify(record),
    read: (row) => {
      const record: T = JSON.parse(textIn(row, 'document'))
      return record
    },
  }
}
