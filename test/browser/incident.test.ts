import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { openStage, type Stage } from './browser.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.stop())

test('an outage opens an incident that grows, and is over once it is mended', async () => {
  const { page, troubles } = await stage.visit('?as=sam&channel=alerts')
  await page.getByRole('button', { name: 'Registry outage' }).click()
  await page.getByRole('button', { name: '1 reply' }).click()
  const thread = page.getByRole('complementary', { name: 'Thread' })
  const first = thread.locator('.message', { hasText: '40, among them' })
  await first.waitFor()
  expect(await page.locator('.cluster-panel').innerText()).toContain('ErrImagePull')

  await page.getByRole('button', { name: 'Registry outage' }).click()
  await thread.getByText('80, among them').waitFor()

  await page.getByRole('button', { name: 'Fix it' }).click()
  await thread.getByText(/^Recovered after/).waitFor()
  await thread.locator('.reaction', { hasText: '✅' }).first().waitFor()
  expect(troubles).toEqual([])
})

test('another tool can tell of the trouble, and each of the scenarios can be played', async () => {
  const { page } = await stage.visit('?as=sam&channel=alerts')
  await page.getByLabel('Alerts from').selectOption('grafana')
  for (const name of ['Registry answers 403', 'Quota exceeded', 'New node pool without scopes']) {
    const before = await page.locator('.conversation .message').count()
    await page.getByRole('button', { name }).click()
    await page.locator('.conversation .message').nth(before).waitFor()
  }
  expect(await page.locator('.conversation').innerText()).toContain('Grafana')
})

test('a pod of the panel can be asked about', async () => {
  const { page } = await stage.visit('?as=sam&channel=payments')
  await page.getByRole('button', { name: 'Ask about checkout/web-7f9c-x2k4q' }).click()

  await page.locator('.message.ephemeral .block-header').first().waitFor()
  expect(await page.locator('.streaming-log').innerText()).toContain('gcfsd')
})
