import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { createPage } from '../../../src/sandbox/web/page.ts'
import { type Service, serve } from '../../../src/sandbox/web/serve.ts'

let folder: string
let service: Service
beforeAll(async () => {
  folder = mkdtempSync(`${tmpdir()}/pullcheck-page-`)
  mkdirSync(`${folder}/assets`)
  writeFileSync(`${folder}/index.html`, '<p>page</p>')
  writeFileSync(`${folder}/assets/index-a1b2.js`, 'run()')
  writeFileSync(`${folder}/secret.txt`, 'secret')
  const page = createPage(pathToFileURL(`${folder}/`))
  service = await serve(async (call) => (await page(call)) ?? { status: 404, body: { ok: false } })
})
afterAll(async () => {
  await service.close()
  rmSync(folder, { recursive: true })
})

describe('the page', () => {
  test.each([
    ['/', 200, 'text/html; charset=utf-8'],
    ['/?as=yui', 200, 'text/html; charset=utf-8'],
    ['/assets/index-a1b2.js', 200, 'text/javascript; charset=utf-8'],
    ['/assets/index-none.js', 404, 'text/plain; charset=utf-8'],
    ['/secret.txt', 404, 'application/json; charset=utf-8'],
    ['/assets/..%2fsecret.txt', 404, 'application/json; charset=utf-8'],
  ])('%s → %i, %s', async (path, status, type) => {
    const response = await fetch(`${service.url}${path}`)

    expect([response.status, response.headers.get('content-type')]).toEqual([status, type])
  })

  test('comes with a policy that lets nothing in from elsewhere', async () => {
    const { headers } = await fetch(service.url)
    const policy = headers.get('content-security-policy') ?? ''

    expect(policy).toContain("default-src 'none'; script-src 'self'")
    expect(policy).not.toMatch(/unsafe|\*|https?:/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })

  test('says how to build it where that was not done', async () => {
    const bare = createPage(undefined)
    const call = { method: 'GET', url: new URL('http://localhost/'), headers: {}, body: '' }
    const lost = await serve(
      async (given) => (await bare({ ...call, response: given.response })) ?? { status: 500 },
    )
    const response = await fetch(lost.url)
    await lost.close()

    expect(response.status).toBe(404)
    expect(await response.text()).toContain('npm run build:web')
  })
})
