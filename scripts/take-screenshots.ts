import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import { loadConfig } from '../src/config.ts'
import { runSandbox } from '../src/sandbox-prompt/run-sandbox.ts'
import { buildPage } from './build-page.ts'
import { findChromium } from './find-chromium.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
const folder = `${root}docs/pictures`
const command = '/pullcheck pod checkout/web-7f9c-x2k4q'

type Shot = {
  name: string
  query: string
  width: number
  height: number
  prepare: (page: Page) => Promise<void>
}

/** `npm run screenshots`: the pictures of README.md, each from the running page. */
const shots: readonly Shot[] = [
  { name: 'answer-in-english', query: '?as=sam&channel=payments', width: 1280, height: 860, prepare: ask },
  { name: 'answer-in-japanese', query: '?as=yui&channel=payments', width: 1280, height: 860, prepare: ask },
  { name: 'alert-thread', query: '?as=sam&channel=alerts', width: 1500, height: 900, prepare: breakCluster },
]

async function ask(page: Page): Promise<void> {
  await page.locator('.conversation textarea').fill(command)
  await page.keyboard.press('Enter')
  await page.locator('.message.ephemeral .block-actions').last().waitFor()
}

async function breakCluster(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Registry outage' }).click()
  await page.locator('.thread-link').click()
  const thread = page.locator('.thread-panel')
  await thread.locator('.block-actions').first().waitFor()
  await thread
    .locator('.message')
    .nth(1)
    .evaluate((message) => message.scrollIntoView())
}

async function take(browser: Browser, address: string, shot: Shot): Promise<void> {
  const { name, query, width, height, prepare } = shot
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: 'light' })
  await page.goto(`${address}${query}`)
  await page.locator('.pod').first().waitFor()
  await prepare(page)
  await page.mouse.move(0, 0)
  await page.screenshot({ path: `${folder}/${name}.png` })
  await page.close()
}

mkdirSync(folder, { recursive: true })
await buildPage(`${root}web/built`)
const executablePath = findChromium()
const config = await loadConfig({ env: {} })
const running = await runSandbox({ ...config, port: 0 })
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
try {
  for (const shot of shots) await take(browser, new URL('/', running.sandbox.api).href, shot)
} finally {
  await browser.close()
  await running.stop()
}
