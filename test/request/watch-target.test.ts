import { describe, expect, test } from '@jest/globals'
import { parseRequest } from '../../src/request/parse-request.ts'

describe('watch', () => {
  test.each([
    ['watch', { kind: 'watch' }],
    ['watch on', { kind: 'watch', on: true }],
    ['watch off', { kind: 'watch', on: false }],
    ['watch ON', { kind: 'watch', on: true }],
    ['watch `off`', { kind: 'watch', on: false }],
    ['watch --lang ja', { kind: 'watch', lang: 'ja' }],
    ['watch on --lang fr', { kind: 'watch', on: true, lang: 'fr' }],
    ['watch --help', { kind: 'help' }],
  ])('%s', (words, request) => {
    expect(parseRequest(words)).toEqual(request)
  })

  test.each([
    ['watch maybe', 'watch-invalid'],
    ['watch on off', 'watch-invalid'],
    ['watch on --since 2h', 'flag-unknown'],
  ])('%s is refused as %s', (words, code) => {
    expect(parseRequest(words)).toMatchObject({ code })
  })
})
