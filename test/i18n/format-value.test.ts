import { describe, expect, test } from '@jest/globals'
import { formatValue, localTime } from '../../src/i18n/format-value.ts'

/** Intl puts different kinds of spaces between releases of ICU; only their presence matters here. */
const plain = (text: string) => text.replace(/\s/gu, ' ')

describe('formatValue', () => {
  test.each([
    ['en', { durationMs: 1536.9 }, '1.5 seconds'],
    ['es', { durationMs: 1536.9 }, '1,5 segundos'],
    ['fr', { durationMs: 94_841 }, '1 minute et 35 secondes'],
    ['ja', { durationMs: 94_841 }, '1 分 35 秒'],
    ['id', { durationMs: 7_260_000 }, '2 jam, 1 menit'],
    ['en', { agoMs: 125_000 }, '2 minutes ago'],
    ['es', { agoMs: 3_600_000 }, 'hace 1 hora'],
    ['ja', { agoMs: 5_000 }, '5 秒前'],
    ['id', { agoMs: 90_000_000 }, '1 hari yang lalu'],
    ['en', { bytes: 327_000_000 }, '327 MB'],
    ['fr', { list: ['a', 'b', 'c'] }, 'a, b et c'],
    ['ja', { list: ['a'] }, 'a'],
    ['en', { list: [] }, ''],
    ['es', 1234567, '1.234.567'],
    ['en', 'text', 'text'],
  ])('%s: %j is %s', (lang, value, expected) => {
    expect(plain(formatValue(value, lang))).toBe(expected)
  })

  test("a date is told in the reader's time zone", () => {
    const value = { date: '2026-11-22T02:30:00Z' }

    expect(formatValue(value, 'en', 'Asia/Tokyo')).toMatch(/11:30/)
    expect(formatValue(value, 'en', 'America/Bogota')).toMatch(/Nov 21, 2026.*21:30/)
  })

  test('a date is told in the time zone of the machine, where that is the reader’s', () => {
    const value = { date: '2026-11-22T02:30:00Z' }
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions()

    expect(formatValue(value, 'en', localTime)).toBe(formatValue(value, 'en', timeZone))
  })
})
