import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { languages } from '../../src/i18n/languages.ts'
import { createTranslator } from '../../src/i18n/translator.ts'
import { Problem } from '../../src/problems.ts'
import { openStore } from '../../src/store/open-store.ts'
import { migrations } from '../../src/store/sqlite/schema.ts'
import { alert, incident, now } from './records.ts'

let folder: string
let path: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pullcheck-data-'))
  path = join(folder, 'pullcheck.sqlite')
})

afterEach(() => rmSync(folder, { recursive: true }))

async function problemOf(data = folder): Promise<Problem> {
  try {
    await (await openStore(data)).close()
  } catch (error) {
    if (error instanceof Problem) return error
    throw error
  }
  throw new Error('The store was opened')
}

function modeOf(file: string): string {
  return (statSync(file).mode & 0o777).toString(8)
}

function run(sql: string): void {
  const db = new DatabaseSync(path)
  db.exec(sql)
  db.close()
}

test('without a folder, nothing is kept', async () => {
  const first = await openStore()
  await first.saveSetting('a', 'b')
  const second = await openStore()

  expect(await second.setting('a')).toBeUndefined()
  await Promise.all([first.close(), second.close()])
})

test('incidents of an older pullcheck are read with their pods, and forgotten with them', async () => {
  const old = incident('a', { state: 'closed', closedAt: now })
  run(`${migrations.slice(0, 2).join(';')};
    PRAGMA application_id = 0x706c636b; PRAGMA user_version = 2;
    INSERT INTO incidents (id, channel, key, state, opened_at, closed_at, next_check_at, version, document)
    VALUES ('a', 'C1', 'k', 'closed', 1, ${now}, 1, 7, '${JSON.stringify(old)}')`)

  const store = await openStore(folder)
  expect(await store.incident('a')).toEqual({ ...old, version: 7 })
  await store.forget(now + 1)
  await store.close()

  const db = new DatabaseSync(path)
  const kept = db.prepare(
    'SELECT (SELECT count(*) FROM incidents) + (SELECT count(*) FROM incident_pods) AS n',
  )
  expect(kept.get()).toEqual({ n: 0 })
  db.close()
})

describe('a folder', () => {
  test('that is not there is made, for one reader only', async () => {
    const data = join(folder, 'var', 'data')
    const store = await openStore(data)
    await store.receive(alert(1))

    expect(modeOf(data)).toBe('700')
    const files = readdirSync(data).toSorted()
    expect(files).toEqual(['pullcheck.sqlite', 'pullcheck.sqlite-shm', 'pullcheck.sqlite-wal'])
    expect(files.map((file) => modeOf(join(data, file)))).toEqual(['600', '600', '600'])
    await store.close()
  })

  test('that is there keeps its rights and its data', async () => {
    chmodSync(folder, 0o770)
    const first = await openStore(folder)
    await first.receive(alert(1))
    await first.close()
    const second = await openStore(folder)

    expect(modeOf(folder)).toBe('770')
    expect(await second.receive(alert(1))).toBe(false)
    await second.close()
  })

  test('that can not be is named', async () => {
    const file = join(folder, 'file')
    writeFileSync(file, '')

    const problem = await problemOf(join(file, 'data'))
    expect(problem.code).toBe('store-folder-unwritable')
    expect(problem.values).toMatchObject({ folder: join(file, 'data') })
  })

  test('whose file can not be one is named', async () => {
    const { code, values } = await problemOf('/dev/null')

    expect([code, values['folder']]).toEqual(['store-folder-unwritable', '/dev/null'])
  })
})

describe('a file', () => {
  test.each([
    ['of another kind', () => writeFileSync(path, 'Shopping list: apples, pears. '.repeat(99))],
    ['of another program', () => run('CREATE TABLE songs (title TEXT); INSERT INTO songs VALUES (1)')],
    ['of a newer pullcheck', () => run('PRAGMA user_version = 99')],
  ])('%s is refused and left as it is', async (_, write) => {
    write()
    const before = readFileSync(path)
    const { code } = await problemOf()

    expect(code).toMatch(/^store-(unusable|newer)$/)
    expect(readFileSync(path).equals(before)).toBe(true)
    expect(readdirSync(folder)).toEqual(['pullcheck.sqlite'])
  })

  test('of a newer pullcheck tells both versions', async () => {
    run('PRAGMA user_version = 99')

    expect(await problemOf()).toMatchObject({
      code: 'store-newer',
      values: { path, found: '99', known: String(migrations.length) },
    })
  })

  test('that is damaged is refused at the start', async () => {
    const store = await openStore(folder)
    for (let n = 0; n < 200; n += 1) await store.saveSetting(`key-${n}`, 'x'.repeat(300))
    await store.close()
    const bytes = readFileSync(path)
    bytes.fill(0xff, bytes.length - 4096 * 3)
    writeFileSync(path, bytes)

    expect((await problemOf()).code).toBe('store-unusable')
    expect(readFileSync(path).equals(bytes)).toBe(true)
  })

  test.each(languages)('that is refused says so, and what to do, in %s', (lang) => {
    const translator = createTranslator({ lang })
    const values = { path: '/data/x', folder: '/data', reason: 'broken', found: '9', known: '1' }
    for (const code of ['store-failed', 'store-folder-unwritable', 'store-unusable', 'store-newer']) {
      expect(translator.text({ key: `replies:problems.${code}`, values })).toContain('/data')
      expect(translator.has(`replies:nextSteps.${code}`)).toBe(true)
    }
  })

  test('that another process writes for a while is waited for', async () => {
    const store = await openStore(folder)
    const writer = new DatabaseSync(path)
    writer.exec('BEGIN IMMEDIATE')
    const received = store.receive(alert(1))
    setTimeout(() => writer.exec('COMMIT'), 200)

    expect(await received).toBe(true)
    writer.close()
    await store.close()
  })
})
