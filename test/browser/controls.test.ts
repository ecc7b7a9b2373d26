import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { readCatalogue } from '../support/catalogue.ts'
import { openStage, type Stage, sayInPage } from './browser.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.stop())

describe('what stands below an answer', () => {
  async function ask() {
    const { page, troubles } = await stage.visit('?as=sam&channel=payments')
    await sayInPage(page, '/pullcheck pod checkout/web-7f9c-x2k4q')
    const answer = page.locator('.message.ephemeral').last()
    await answer.getByRole('button', { name: 'Check again' }).waitFor()
    return { page, answer, troubles }
  }

  test('"Show evidence" opens a modal, which Escape closes', async () => {
    const { page, answer, troubles } = await ask()
    await answer.getByRole('button', { name: 'More actions' }).click()
    await page.getByRole('menuitem', { name: 'Show evidence' }).click()
    const modal = page.getByRole('dialog', { name: 'Evidence' })
    await modal.getByText('Events of the pod').waitFor()
    expect(await modal.innerText()).toContain('ImagePullBackOff')

    await page.keyboard.press('Escape')
    await modal.waitFor({ state: 'detached' })
    expect(await page.evaluate('document.activeElement.getAttribute("aria-label")')).toBe('More actions')
    expect(troubles).toEqual([])
  })

  test('"Commands as script" leaves a file in the direct messages', async () => {
    const { page, answer } = await ask()
    await answer.getByRole('button', { name: 'More actions' }).click()
    await page.getByRole('menuitem', { name: 'Commands as script' }).click()
    await page.getByRole('dialog').getByText('gcloud').first().waitFor()
    await page.keyboard.press('Escape')

    await page.getByRole('button', { name: /^pullcheck/ }).click()
    await page.locator('.file summary').last().click()
    const download = page.waitForEvent('download')
    await page.locator('.file-link a').last().click()
    expect((await download).suggestedFilename()).toMatch(/\.sh$/)
  })

  test('"Check again" looks anew, "Show in" tells it in another language, "Did this help?" is thanked for', async () => {
    const { page, answer } = await ask()
    await answer.getByRole('button', { name: 'Check again' }).click()
    await answer.locator('.edited').waitFor()

    await answer.getByRole('button', { name: 'Show in …' }).click()
    await page.getByRole('menuitem', { name: '日本語' }).click()
    const title = readCatalogue('ja')['causes:registry-forbidden.title'] ?? ''
    await page.getByRole('heading', { name: title }).waitFor()

    const before = await page.locator('.message.ephemeral').count()
    await page.getByRole('button', { name: 'Did this help?' }).first().click()
    await page.getByRole('menuitem').first().click()
    await page.locator('.message.ephemeral').nth(before).waitFor()
    expect(await page.locator('.message.ephemeral').count()).toBeGreaterThan(before)
  })

  test('"Share in channel" shows it to everybody', async () => {
    const { page, answer } = await ask()
    await answer.getByRole('button', { name: 'More actions' }).click()
    await page.getByRole('menuitem', { name: 'Share in channel' }).click()

    const shared = page.locator('.message:not(.ephemeral)', { has: page.locator('.block-header') }).first()
    await shared.waitFor()
    expect(await shared.innerText()).toContain('roles/artifactregistry.reader')
  })
})

test('the home tab checks a pod whose name the bot completes', async () => {
  const { page, troubles } = await stage.visit('?as=sam&channel=dm')
  await page.getByRole('tab', { name: 'Home' }).click()
  const pod = page.getByRole('combobox', { name: 'Pod' })
  await pod.click()
  await pod.fill('web-7f9c')
  await page.getByRole('option', { name: 'web-7f9c-x2k4q' }).click()
  await page.getByRole('button', { name: 'Check', exact: true }).click()
  await page.getByRole('tab', { name: 'Messages' }).click()

  await page.locator('.conversation .message .block-header').first().waitFor()
  expect(troubles).toEqual([])
})
