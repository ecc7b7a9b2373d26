import type { DatabaseSync } from 'node:sqlite'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { whileBusy } from './while-busy.ts'

/** What to tell the asker, once what was written is on the disk. */
type Tell = () => void
type Job = { run: () => { keep: boolean; tell: Tell }; fail: (error: unknown) => void }

export type WriteQueue = {
  /** Does the work in a transaction; what was written is taken back when it throws or gives false. */
  write: <T>(work: () => T) => Promise<T>
  /** When nothing waits any more. */
  idle: () => Promise<void>
}

/** Few enough that a turn of the event loop stays short, many enough that waiting for the disk is shared. */
const jobsPerTransaction = 100

/**
 * Writes that are asked for in one turn of the event loop share a transaction, since each commit waits for
 * the disk; each is told of its end when all of them are on it. Nobody's failure is another's.
 */
export function createWriteQueue(db: DatabaseSync): WriteQueue {
  const apart = separate(db)
  const waiting: Job[] = []
  let draining: Promise<void> | undefined

  async function drain(): Promise<void> {
    while (waiting.length > 0) {
      await nextTurn()
      await transact(db, waiting.splice(0, jobsPerTransaction), apart)
    }
    draining = undefined
  }

  return {
    write: <T>(work: () => T) =>
      new Promise<T>((resolve, reject) => {
        const run = () => {
          const result = work()
          return { keep: result !== false, tell: () => resolve(result) }
        }
        waiting.push({ run, fail: reject })
        draining ??= drain()
      }),
    idle: async () => draining,
  }
}

async function transact(db: DatabaseSync, jobs: readonly Job[], apart: (job: Job) => Tell): Promise<void> {
  try {
    await whileBusy(() => db.exec('BEGIN IMMEDIATE'))
    const tells = jobs.map(apart)
    db.exec('COMMIT')
    for (const tell of tells) tell()
  } catch (error) {
    const failure = takeBack(db, error)
    for (const { fail } of jobs) fail(failure)
  }
}

function takeBack(db: DatabaseSync, error: unknown): unknown {
  try {
    if (db.isOpen && db.isTransaction) db.exec('ROLLBACK')
    return error
  } catch (second) {
    return new AggregateError([error, second], 'The transaction could not be taken back')
  }
}

/** Runs a job so that it can be taken back without the others of its transaction. */
function separate(db: DatabaseSync): (job: Job) => Tell {
  const begin = db.prepare('SAVEPOINT job')
  const undo = db.prepare('ROLLBACK TO job')
  const end = db.prepare('RELEASE job')
  return ({ run, fail }) => {
    begin.run()
    try {
      const { keep, tell } = run()
      if (!keep) undo.run()
      end.run()
      return tell
    } catch (error) {
      // A full disk, for one, makes SQLite take back the whole transaction at once.
      if (!db.isTransaction) throw error
      undo.run()
      end.run()
      return () => fail(error)
    }
  }
}
