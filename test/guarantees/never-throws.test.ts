import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { diagnoseText } from '../../src/diagnose-text.ts'
import { readText } from '../../src/pull-error/read-text.ts'

const options = { slowPullMs: 60_000, now: new Date('2026-11-22T03:00:00Z') }

/** Pieces of real messages: chance alone would hardly ever get past the first expression. */
const vocabulary = [
  'Failed to pull image "',
  '"',
  ': rpc error: code = ',
  'Unknown desc = ',
  'not found',
  '403 Forbidden',
  '\n',
  'Back-off pulling image "',
  'Successfully pulled image "a" in ',
  '4.2s',
  '(9m0s including waiting)',
  '\\"',
  ': ',
  'Warning  Failed  3s (x2 over 9s)  kubelet  ',
  'Events:\n',
  '  Message: ',
  'Image: ',
  'spec.containers{web}',
  'dial tcp ',
  '[::1]:443',
  '10.0.0.1:53',
  'lookup ',
  ' on ',
  'i/o timeout',
  'no such host',
  'x509: ',
  'EOF',
  'https://a.pkg.dev/v2/p/r/i/manifests/1',
  'ghcr.io/a/b@sha256:',
  ':latest',
  '[',
  ']',
  '{',
  '}',
  '%!A(MISSING)',
  'time="2026-11-20T08:14:02Z" level=error msg="',
  'gcfsd',
  'PermissionDenied',
  '\u001b[31m',
  '<http://a|a>',
  '&amp;',
  '{"reason":"Failed","message":"',
  '"}',
  '{"items":[',
  ']}',
  '\ud83d',
  '\u0000',
  '\u2028',
  'É',
  '日本',
  '\t',
  ' ',
]
const plausible = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...vocabulary) },
      fc.string({ unit: 'binary', maxLength: 8 }),
    ),
  )
  .map((parts) => parts.join(''))
const json = fc.json({ maxDepth: 6 }).map((text) => text.replaceAll('""', '"message"'))
const event = fc
  .dictionary(
    fc.constantFrom(
      'kind',
      'items',
      'reason',
      'message',
      'involvedObject',
      'status',
      'jsonPayload',
      'textPayload',
    ),
    fc.jsonValue(),
  )
  .map((value) => JSON.stringify(value))
const long = fc
  .tuple(fc.constantFrom(...vocabulary, 'a'), fc.integer({ min: 100, max: 3000 }))
  .map(([piece, times]) => piece.repeat(times))
const anyText = fc.oneof(
  { weight: 10, arbitrary: plausible },
  { weight: 3, arbitrary: fc.string({ unit: 'binary' }) },
  { weight: 3, arbitrary: json },
  { weight: 3, arbitrary: event },
  { weight: 1, arbitrary: long },
)

test('no text, however odd, makes the reader throw', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(Array.isArray(readText(text))).toBe(true)
    }),
    { numRuns: 10_000 },
  )
})

test('no text makes the diagnosis throw, and every diagnosis survives JSON', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const diagnosis = diagnoseText(text, options)
      expect(JSON.parse(JSON.stringify(diagnosis))).toEqual(diagnosis)
    }),
    { numRuns: 10_000 },
  )
})

test.each([
  ['nested lists', '['.repeat(200_000)],
  ['closed nested lists', '['.repeat(100_000) + ']'.repeat(100_000)],
  ['nested objects', `${'{"items":['.repeat(20_000)}${']}'.repeat(20_000)}`],
  ['one line of a megabyte', `Failed to pull image "${'a/'.repeat(500_000)}"`],
  ['lone surrogates', '\udc00\ud800'.repeat(50_000)],
  ['NULs', '\0'.repeat(100_000)],
])('%s are read as anything else', (_name, text) => {
  expect(diagnoseText(text, options).findings).toEqual([])
})
