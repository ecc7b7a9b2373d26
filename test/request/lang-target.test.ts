import { describe, expect, test } from '@jest/globals'
import { parseRequest } from '../../src/request/parse-request.ts'

describe('lang', () => {
  test.each([
    ['lang', { kind: 'lang', names: [] }],
    ['lang fr', { kind: 'lang', names: ['fr'] }],
    ['lang auto', { kind: 'lang', names: ['auto'] }],
    ['LANG `français`', { kind: 'lang', names: ['français'] }],
    ['lang 日本語', { kind: 'lang', names: ['日本語'] }],
    ['言語 日本語', { kind: 'lang', names: ['日本語'] }],
    ['lang Bahasa Indonesia', { kind: 'lang', names: ['Bahasa', 'Indonesia'] }],
    ['lang --channel', { kind: 'lang', names: [], ofChannel: true }],
    ['lang --channel ja en', { kind: 'lang', names: ['ja', 'en'], ofChannel: true }],
    ['lang --channel=ja en', { kind: 'lang', names: ['ja', 'en'], ofChannel: true }],
    ['lang —channel auto', { kind: 'lang', names: ['auto'], ofChannel: true }],
    ['lang ja --channel', { kind: 'lang', names: ['ja'], ofChannel: true }],
    ['lang --lang es', { kind: 'lang', names: [], lang: 'es' }],
    ['lang --help', { kind: 'help' }],
  ])('%s', (words, request) => {
    expect(parseRequest(words)).toEqual(request)
  })

  test('has no flag but the channel’s and the answer’s language', () => {
    expect(parseRequest('lang fr --cluster prod')).toMatchObject({ code: 'flag-unknown' })
  })
})
