import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { openStore } from '../../../src/store/open-store.ts'
import { readAuditTrail } from '../../../src/store/read-audit-trail.ts'
import type { AuditEntry } from '../../../src/store/records.ts'
import { runAudit } from '../../../src/surfaces/terminal/run-audit.ts'

const now = Date.parse('2026-11-20T09:00:00Z')
const hour = 3_600_000
const asked: AuditEntry = {
  at: now - hour,
  user: 'U0KENJI77',
  channel: 'C0KIOSK01',
  action: 'pod',
  target: 'kiosk-eu/menu/api-0',
  outcome: 'diagnosed',
}
const older: AuditEntry = {
  at: now - 30 * hour,
  user: 'U0ANAIS55',
  action: 'explain',
  target: '',
  outcome: 'novel',
}

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pullcheck-audit-'))
})
afterEach(() => rm(folder, { recursive: true }))

function audit(words: string[], { lang = 'en', output }: { lang?: string; output?: string } = {}) {
  const reader = { lang, timeZone: 'Asia/Tokyo' }
  const read = (since: number, limit: number) => readAuditTrail(folder, since, limit)
  return runAudit(words, { output, reader, now, read })
}

describe('beside a running bot', () => {
  test('shows a table in the language and zone of the reader', async () => {
    const store = await openStore(folder)
    await store.audit(older)
    await store.audit(asked)
    const [head, ...rows] = (await audit([], { lang: 'fr' })).trimEnd().split('\n')
    await store.close()
    expect(head).toMatch(/^heure +qui +où +demande +résultat$/)
    expect(rows).toEqual([
      expect.stringMatching(
        /17:00:00 UTC\+9 +U0KENJI77 +C0KIOSK01 +pod kiosk-eu\/menu\/api-0 +cause trouvée$/,
      ),
    ])
  })

  test.each([['--since', '48h'], ['--since=2d']])('goes back as far as asked: %s %s', async (...words) => {
    const store = await openStore(folder)
    await store.audit(older)
    await store.audit(asked)
    const lines = (await audit(words, { output: 'json' })).trimEnd().split('\n')
    await store.close()
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { ...older, at: '2026-11-19T03:00:00.000Z' },
      { ...asked, at: '2026-11-20T08:00:00.000Z' },
    ])
  })

  test('lets nothing of a name become mark-up', async () => {
    const store = await openStore(folder)
    await store.audit({ ...asked, target: 'a|b\n| c' })
    expect(await audit([], { output: 'markdown' })).toContain('| pod a\\|b \\| c | cause found |')
    await store.close()
  })
})

test('after the bot has ended, with nothing in it', async () => {
  await (await openStore(folder)).close()
  expect(await audit([])).toBe('Nobody asked for anything in this time.\n')
})

test.each<[string, string[]]>([
  ['store-missing', []],
  ['since-invalid', ['--since', '396d']],
  ['since-invalid', ['--since', 'yesterday']],
  ['flag-without-value', ['--since']],
  ['words-left-over', ['checkout']],
  ['words-left-over', ['--since', '1h', 'checkout']],
])('%s: audit %j', async (code, words) => {
  await expect(audit(words)).rejects.toMatchObject({ code })
})

test('leaves a folder as it is where there is no store', async () => {
  const missing = join(folder, 'data')
  await expect(readAuditTrail(missing, 0, 1)).rejects.toMatchObject({
    code: 'store-missing',
    values: { path: join(missing, 'pullcheck.sqlite') },
  })
  await expect(rm(missing)).rejects.toThrow('ENOENT')
})
