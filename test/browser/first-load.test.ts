import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { root } from '../support/source.ts'
import { openStage, type Stage } from './browser.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.stop())

test('the first load has less than 200 kB of script, compressed', () => {
  const assets = `${root}web/built/assets/`
  const scripts = readdirSync(assets).filter((name) => name.endsWith('.js'))
  const size = scripts.reduce((sum, name) => sum + gzipSync(readFileSync(`${assets}${name}`)).length, 0)

  expect(scripts).not.toEqual([])
  expect(size).toBeLessThan(200_000)
})

test('nothing but the sandbox itself is asked for anything', async () => {
  const { page } = await stage.visit('?as=sam&channel=alerts')
  const origin = new URL(stage.sandbox.api).origin
  const foreign: string[] = []
  page.on('request', (request) => request.url().startsWith(origin) || foreign.push(request.url()))
  await page.reload()
  await page.locator('.composer').first().waitFor()

  expect(foreign).toEqual([])
})

test('the content policy lets no script in, and the page stands in no frame', async () => {
  const { page, troubles } = await stage.visit('?as=sam&channel=alerts')
  await page.evaluate(`{
    const script = document.createElement('script')
    script.textContent = 'document.title = "broken in"'
    document.body.append(script)
  }`)
  const response = await fetch(new URL('/', stage.sandbox.api))
  const policy = response.headers.get('content-security-policy')

  expect(await page.title()).not.toBe('broken in')
  expect(troubles.join()).toContain('Content Security Policy')
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).not.toContain('unsafe')
})

test('a lost sandbox is told of, and words that can not be sent stay', async () => {
  const { page } = await stage.visit('?as=sam&channel=payments')
  await page.context().setOffline(true)
  await page.locator('.conversation textarea').fill('kept')
  await page.keyboard.press('Enter')

  await page.locator('.notice').first().waitFor()
  expect(await page.locator('.conversation textarea').inputValue()).toBe('kept')
})
