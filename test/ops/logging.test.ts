import { expect, test } from '@jest/globals'
import { createLogger } from '../../src/ops/logging.ts'

function logged(write: (log: ReturnType<typeof createLogger>) => void, level = 'info') {
  const lines: string[] = []
  write(createLogger({ level, to: { write: (line) => void lines.push(line) } }))
  return lines.join('')
}

test.each([
  ['a field of that name', { token: 'abc123secret' }],
  ['a nested field', { config: { botToken: 'abc123secret' } }],
  ['a text with a bearer token', { detail: 'Authorization: Bearer abc123secret0' }],
  ['a URL with a password', { detail: 'GET https://joe:abc123secret@registry.test/v2/' }],
  ['a list', { failed: ['Bearer abc123secret0'] }],
  ['a text inside an object', { request: { url: 'https://joe:abc123secret@registry.test/v2/' } }],
  ['an error’s code', { err: Object.assign(new Error('failed'), { code: 'Bearer abc123secret0' }) }],
  ['an error', { err: new Error('401 for https://joe:abc123secret@registry.test/v2/') }],
  ['an error’s cause', { err: new Error('failed', { cause: new Error('Bearer abc123secret0') }) }],
])('no credential from %s gets out', (_, fields) => {
  const text = logged((log) => log.warn(fields, 'Something happened'))

  expect(text).toContain('Something happened')
  expect(text).not.toContain('abc123secret')
})

test('an error is logged with its cause, and without the request that a client hangs on it', () => {
  const error = Object.assign(new Error('outer', { cause: new Error('inner') }), {
    code: 'ECONNRESET',
    request: { headers: { cookie: 'c' } },
  })

  const line: unknown = JSON.parse(logged((log) => log.error({ err: error }, 'Answer failed')))

  expect(line).toMatchObject({
    level: 'error',
    msg: 'Answer failed',
    err: { message: 'outer', code: 'ECONNRESET', cause: { message: 'inner' } },
  })
  expect(JSON.stringify(line)).not.toContain('cookie')
})

test('quieter lines than the level stay out', () => {
  expect(logged((log) => log.info({}, 'Hello'), 'warn')).toBe('')
})

test('causes that run in a circle end', () => {
  const error = new Error('outer')
  error.cause = new Error('inner', { cause: error })

  expect(logged((log) => log.error({ err: error }, 'Answer failed'))).toContain('inner')
})
