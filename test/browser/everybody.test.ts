import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import { findBarriers, openStage, type Stage, sayInPage } from './browser.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
  await stage.act('scenarios', { name: 'registry-answers-403' })
  await stage.act('alerts', { tool: 'grafana', channel: 'alerts' })
})
afterAll(() => stage.stop())

async function openThread(page: Page): Promise<void> {
  await page.locator('.thread-link').first().click()
  await page.locator('.thread-panel .block-header').first().waitFor()
}

describe.each([
  ['light', 1440],
  ['dark', 1440],
  ['light', 390],
  ['dark', 390],
] as const)('%s colours at a width of %i', (colorScheme, width) => {
  test('axe finds nothing serious in a thread, an answer, a menu, a modal and the home tab', async () => {
    const viewport = { width, height: 844 }
    const { page, troubles } = await stage.visit('?as=sam&channel=alerts', { colorScheme, viewport })
    await openThread(page)
    expect(await findBarriers(page)).toEqual([])
    await page.locator('.thread-panel .close').click()

    await sayInPage(page, '/pullcheck pod checkout/web-7f9c-x2k4q')
    const more = page.locator('.message.ephemeral').last().getByRole('button', { name: 'More actions' })
    await more.click()
    expect(await findBarriers(page)).toEqual([])
    await page.getByRole('menuitem', { name: 'Show evidence' }).click()
    await page.getByRole('dialog').getByText('Events of the pod').waitFor()
    expect(await findBarriers(page)).toEqual([])
    await page.keyboard.press('Escape')

    await page.goto(page.url().replace('channel=alerts', 'channel=dm'))
    await page.getByRole('tab', { name: 'Home' }).click()
    await page.locator('.home .block-header').first().waitFor()
    expect(await findBarriers(page)).toEqual([])
    expect(troubles).toEqual([])
    await page.context().close()
  })

  test('nothing is wider than the window', async () => {
    const viewport = { width, height: 844 }
    const { page } = await stage.visit('?as=yui&channel=payments', { colorScheme, viewport })
    await sayInPage(page, '/pullcheck pod checkout/web-7f9c-x2k4q')
    await page.locator('.message.ephemeral .block-actions').last().waitFor()

    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
    await page.context().close()
  })
})

test('dark or light is as the system has it, until somebody chooses', async () => {
  const { page } = await stage.visit('?as=sam&channel=alerts', { colorScheme: 'dark' })
  const paper = () => page.evaluate('getComputedStyle(document.body.firstElementChild).colorScheme')
  expect(await paper()).toBe('dark')

  await page.getByRole('button', { name: 'Light colours' }).click()
  expect(await paper()).toBe('light')
  await page.reload()
  await page.getByRole('button', { name: 'Dark colours' }).waitFor()
  expect(await paper()).toBe('light')
})

test('on a phone the panels are drawers that Escape closes', async () => {
  const { page } = await stage.visit('?as=sam&channel=alerts', { viewport: { width: 390, height: 844 } })
  const channels = page.getByRole('button', { name: 'Channels' })
  await channels.click()
  await page.getByRole('button', { name: 'alerts' }).and(page.locator(':focus')).waitFor()
  await page.keyboard.press('Escape')
  await channels.and(page.locator(':focus')).waitFor()
  await channels.click()
  await page.getByRole('button', { name: 'payments' }).click()
  await page.getByRole('heading', { name: '#payments' }).waitFor()

  await page.getByRole('button', { name: 'Cluster' }).click()
  await page.getByRole('complementary', { name: 'Cluster' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('complementary', { name: 'Cluster' }).waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Cluster' }).and(page.locator(':focus')).waitFor()
  expect(page.url()).toContain('channel=payments')
})

test('a command can be written, answered, and its thread read with the keyboard alone', async () => {
  const { page } = await stage.visit('?as=sam&channel=alerts')
  const focused = async () => {
    const button = page.locator('button:focus')
    if ((await button.count()) === 0) return ''
    return (await button.getAttribute('aria-label')) ?? button.innerText()
  }
  await page.locator('.thread-link').first().waitFor()
  for (let presses = 0; presses < 60 && !/1 reply/.test(await focused()); presses += 1)
    await page.keyboard.press('Tab')
  expect(await focused()).toMatch(/1 reply/)
  await page.keyboard.press('Enter')
  await page.locator('.thread-panel .block-header').first().waitFor()
  expect(await focused()).toBe('Close')
  await page.keyboard.press('Escape')
  await page.locator('.thread-panel').waitFor({ state: 'detached' })

  await page.locator('.conversation textarea').focus()
  await page.keyboard.type('/pu')
  await page.keyboard.press('Tab')
  await page.keyboard.type('po')
  await page.keyboard.press('Tab')
  await page.keyboard.type('checkout/web')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  expect(await page.locator('.conversation textarea').inputValue()).toBe(
    '/pullcheck pod checkout/web-7f9c-x2k4q',
  )
  await page.keyboard.press('Enter')
  await page.locator('.message.ephemeral .block-header').first().waitFor()
})

test('new messages are told to those who do not see them', async () => {
  const { page } = await stage.visit('?as=sam&channel=payments')
  await stage.act('say', { as: 'ana', channel: 'deploys', text: 'rolling out' })
  const told = page.locator('[aria-live="polite"]', { hasText: 'rolling out' })
  await told.waitFor({ state: 'attached' })

  expect(await told.textContent()).toContain('ana in #deploys: rolling out')
})
