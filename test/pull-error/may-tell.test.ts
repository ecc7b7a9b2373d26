import { describe, expect, test } from '@jest/globals'
import { isSilentJson, mayTell } from '../../src/pull-error/may-tell.ts'
import { readText } from '../../src/pull-error/read-text.ts'

describe('a line of a log', () => {
  test.each([
    ['without a word of pulls', '2026-05-02T08:00:00Z INFO  fjord.api request 7 done status=200', false],
    ['of fields', 'time="2026-05-02T08:00:00Z" level=info msg="request 7 done"', false],
    ['of JSON', '{"level":"info","msg":"request 7 done"}', false],
    ['with words that blanks divide', 'Back-off   restarting   failed container web', true],
    ['with words behind escapes', '{"msg":"\\u0050ulling image \\"a\\""}', true],
    ['with an error, which is put behind the message', 'msg="a/b:1" err="not found"', true],
    ['with a reason, which tells enough', '{"reason":"Evicted","message":"request 7 done"}', true],
    ['so long that only its beginning is read', 'a'.repeat(20_000), true],
  ])('%s', (_, line, expected) => {
    expect(mayTell(line)).toBe(expected)
  })
})

test.each([
  ['[[[{"msg":"request 7 done"}]]]', true],
  ['{"msg":"an error of another kind"}', false],
  ['{"reason":"Evicted"}', false],
  ['[Warning  Evicted  web-1]', false],
  ['{"msg":"\\u0050ulling image"}', false],
])('of %s it is plain that it tells nothing: %s', (text, expected) => {
  expect(isSilentJson(text)).toBe(expected)
})

test.each([0, 31, 32, 50, 63, 100])(
  'a line that tells something is found behind %s that do not',
  (before) => {
    const others = Array.from({ length: 100 }, (_, turn) => `level=info msg="request ${turn} done"`)
    const line = 'level=warning msg="reading:  quay.io/elm/ash:1"  error="manifest   unknown"'

    expect(readText(others.toSpliced(before, 0, line).join('\n'))).toMatchObject([
      { kind: 'pullError', error: { missing: 'manifest' } },
    ])
  },
)

test('a text is cleaned wherever it has what must be cleaned, though its end is not read', () => {
  const line = 'Back-off pulling image "quay.io/elm/ash:1"'

  expect(readText(`${line}\n${'\n'.repeat(1_000_000)}\u001b[0m`)).toMatchObject([
    { kind: 'backOff', text: line },
  ])
  expect(readText(`\u001b[0m${line}\n${'\n'.repeat(1_000_000)}`)).toMatchObject([
    { kind: 'backOff', text: line },
  ])
})
