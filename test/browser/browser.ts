import axe from 'axe-core'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { z } from 'zod'
import { findChromium } from '../../scripts/find-chromium.ts'
import { type Everything, startEverything } from '../support/start-everything.ts'

export type Visit = {
  page: Page
  /** What the browser complained of: errors, and what the content policy refused. */
  troubles: string[]
}
export type Stage = Everything & {
  browser: Browser
  /** Opens the page as somebody, such as `?as=yui&channel=payments`. */
  visit: (query: string, options?: BrowserContextOptions) => Promise<Visit>
}

/** The sandbox with its bot, and a real browser to look at its page. */
export async function openStage(): Promise<Stage> {
  const executablePath = findChromium()
  const everything = await startEverything()
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  return {
    ...everything,
    browser,
    visit: async (query, options = {}) => {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options })
      const page = await context.newPage()
      // An incident is looked at again after 10, 20 and 40 seconds; a busy machine takes its time besides.
      page.setDefaultTimeout(60_000)
      const troubles: string[] = []
      page.on('pageerror', (error) => troubles.push(error.message))
      page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()))
      // They are asked for once the stream of changes is open, so nothing is missed from then on.
      const messages = page.waitForResponse(/\/sandbox\/messages\?as=/)
      await page.goto(new URL(`/${query}`, everything.sandbox.api).href)
      await messages
      await page.locator('.composer').first().waitFor()
      return { page, troubles }
    },
    stop: async () => {
      await browser.close()
      await everything.stop()
    },
  }
}

/** Says something as the page's person, in the conversation that is shown. */
export async function sayInPage(page: Page, words: string): Promise<void> {
  await page.locator('.conversation textarea').fill(words)
  await page.keyboard.press('Enter')
}

const Results = z.object({
  violations: z.array(
    z.object({
      id: z.string(),
      impact: z.string().nullable(),
      nodes: z.array(z.object({ html: z.string(), failureSummary: z.string().optional() })),
    }),
  ),
})

/** What keeps people from using the page as it is now, as axe finds it: the serious and the critical. */
export async function findBarriers(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const found = await page.evaluate(
    'axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] })',
  )
  return Results.parse(found)
    .violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`))
}
