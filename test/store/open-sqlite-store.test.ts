import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from '@jest/globals'
import { openSqliteStore } from '../../src/store/open-sqlite-store.ts'
import { describeStore } from './store-contract.ts'

const folder = mkdtempSync(join(tmpdir(), 'pullcheck-store-'))
let files = 0
afterAll(() => rmSync(folder, { recursive: true }))

function nextPath(): string {
  files += 1
  return join(folder, `${files}.sqlite`)
}

describeStore('SQLite in memory', async () => {
  const store = await openSqliteStore({ path: ':memory:' })
  return [store, store]
})

describeStore('SQLite in a file', async () => {
  const store = await openSqliteStore({ path: nextPath() })
  return [store, store]
})

describeStore('SQLite in a file that two have open', async () => {
  const path = nextPath()
  return Promise.all([openSqliteStore({ path }), openSqliteStore({ path })])
})
