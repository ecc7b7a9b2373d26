import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { isLoopbackCaller } from '../../../src/sandbox/web/loopback-caller.ts'
import { type Service, serve } from '../../../src/sandbox/web/serve.ts'

describe('isLoopbackCaller', () => {
  test.each([
    [{ host: '127.0.0.1:4000' }, true],
    [{ host: 'localhost:4000', origin: 'http://localhost:4000' }, true],
    [{ host: '[::1]:4000' }, true],
    [{ host: 'evil.example:4000' }, false],
    [{ host: '127.0.0.1.evil.example' }, false],
    [{ host: '127.0.0.1:4000', origin: 'https://evil.example' }, false],
    [{ host: '127.0.0.1:4000', origin: 'null' }, false],
    [{ host: 'localhost:4000', origin: 'http://localhost:5000' }, false],
    [{ host: 'localhost:4000', 'sec-fetch-site': 'same-origin' }, true],
    [{ host: 'localhost:4000', 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors' }, false],
    [{ host: 'localhost:4000', 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }, true],
    [{}, false],
  ])('%o → %s', (headers, expected) => {
    expect(isLoopbackCaller(headers)).toBe(expected)
  })
})

describe('serve', () => {
  let service: Service
  beforeAll(async () => {
    const failing = { status: 200, body: { ok: true } }
    service = await serve(({ body }) => (body === 'fail' ? Promise.reject(new Error('lost')) : failing), {
      maxBody: 10,
    })
  })
  afterAll(() => service.close())

  test.each([
    ['a body within the limit', { body: '0123456789' }, 200],
    ['a body beyond it', { body: '01234567890' }, 413],
    ['a handler that fails', { body: 'fail' }, 500],
    ['a foreign page', { body: 'x', headers: { origin: 'https://evil.example' } }, 403],
  ])('%s', async (_name, init, status) => {
    const response = await fetch(service.url, { method: 'POST', ...init })

    expect(response.status).toBe(status)
  })
})
