import { expect, test } from '@jest/globals'
import { parseRequest } from '../../src/request/parse-request.ts'
import { isChatRequest, type Request } from '../../src/request/request.ts'

test.each<[string, Request]>([
  ['doctor', { kind: 'doctor' }],
  ['Doctor --lang fr', { kind: 'doctor', lang: 'fr' }],
  ['`doctor`', { kind: 'doctor' }],
  ['doctor --help', { kind: 'help' }],
])('%s', (words, request) => {
  expect(parseRequest(words)).toEqual(request)
})

test.each([
  ['doctor checkout/web', 'words-left-over'],
  ['docter', 'command-unknown-near'],
])('%s is refused as %s', (words, code) => {
  expect(parseRequest(words)).toMatchObject({ code })
})

test('is about the chat, and nothing that a terminal asks of a cluster', () => {
  expect(isChatRequest({ kind: 'doctor' })).toBe(true)
})
