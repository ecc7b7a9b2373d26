import { access, constants, stat, statfs } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { Problem } from '../problems.ts'
import { storeFileName } from './open-store.ts'
import { readStore } from './read-store.ts'
import { createChannels } from './sqlite/channels.ts'
import { damageIn, unusable, versionOf } from './sqlite/check-file.ts'
import { migrations } from './sqlite/schema.ts'
import { reasonOf } from './sqlite/store-problem.ts'

/** `file` is missing where no bot has made one yet. */
export type StoreState = { folder: string; freeBytes: number; file?: StoreFile }
export type StoreFile = { path: string; bytes: number; schema: number; knownSchema: number }

/** Looks at a data folder without making or changing anything; throws a Problem where a bot could not use it. */
export async function examineStore(folder: string): Promise<StoreState> {
  const there = await nearestFolder(resolve(folder))
  await mustBeWritable(there, folder)
  const { bavail, bsize } = await statfs(there)
  const state = { folder, freeBytes: bavail * bsize }
  const path = join(folder, storeFileName)
  const file = await stat(path).catch(() => undefined)
  if (!file) return state
  const schema = await readStore(folder, (db) => wholeSchema(db, path))
  return { ...state, file: { path, bytes: file.size, schema, knownSchema: migrations.length } }
}

/** Ids of the channels that `/pullcheck watch on` was said in; none where there is no store. */
export async function readWatchedChannels(folder: string): Promise<string[]> {
  const file = await stat(join(folder, storeFileName)).catch(() => undefined)
  if (!file) return []
  const channels = await readStore(folder, (db) => createChannels(db).all())
  return channels.flatMap(({ id, watched }) => (watched === true ? [id] : []))
}

function wholeSchema(db: DatabaseSync, path: string): number {
  const damage = damageIn(db)
  if (damage !== undefined) throw unusable(path, damage)
  return versionOf(db)
}

/** A bot makes its folder when it starts; what counts until then is where it would make it. */
async function nearestFolder(folder: string): Promise<string> {
  const isThere = await stat(folder).then(
    () => true,
    () => false,
  )
  return isThere || folder === dirname(folder) ? folder : nearestFolder(dirname(folder))
}

async function mustBeWritable(there: string, folder: string): Promise<void> {
  try {
    await access(there, constants.W_OK | constants.X_OK)
  } catch (error) {
    throw new Problem('store-folder-unwritable', { folder, reason: reasonOf(error) }, error)
  }
}
