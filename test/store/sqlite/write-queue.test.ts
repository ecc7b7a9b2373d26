import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { createWriteQueue, type WriteQueue } from '../../../src/store/sqlite/write-queue.ts'

let db: DatabaseSync
let queue: WriteQueue

beforeEach(() => {
  db = new DatabaseSync(':memory:')
  db.exec('CREATE TABLE notes (text TEXT NOT NULL)')
  queue = createWriteQueue(db)
})

afterEach(() => db.close())

function note(text: string | null) {
  return queue.write(() => db.prepare('INSERT INTO notes VALUES (?)').run(text).changes)
}

function notes(): unknown[] {
  return db
    .prepare('SELECT text FROM notes')
    .all()
    .map((row) => row['text'])
}

test("one's failure is not another's", async () => {
  const results = await Promise.allSettled([note('a'), note(null), note('b')])

  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(notes()).toEqual(['a', 'b'])
})

test('what was written before a failure, or before a false, is taken back', async () => {
  const write = (text: string, end: () => boolean) =>
    queue.write(() => {
      db.prepare('INSERT INTO notes VALUES (?)').run(text)
      return end()
    })
  const thrown = write('a', () => {
    throw new Error('Changed my mind')
  })

  await expect(thrown).rejects.toThrow('Changed my mind')
  expect(await write('b', () => false)).toBe(false)
  expect(await write('c', () => true)).toBe(true)
  expect(notes()).toEqual(['c'])
})

test('all are told when their transaction fails, and the next goes on', async () => {
  const ends = queue.write(() => db.exec('ROLLBACK'))
  const results = await Promise.allSettled([note('a'), ends, note('b')])

  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
  expect(notes()).toEqual([])
  await note('c')
  expect(notes()).toEqual(['c'])
})

test('nobody is told before the commit, and all are done in their order', async () => {
  const told: string[] = []
  const many = Array.from({ length: 250 }, async (_, n) => {
    await note(String(n))
    told.push(`${n} ${db.isTransaction}`)
  })
  await Promise.all(many)
  await queue.idle()

  expect(told).toEqual(many.map((_, n) => `${n} false`))
  expect(notes()).toEqual(many.map((_, n) => String(n)))
})
