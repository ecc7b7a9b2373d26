import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { readCatalogue } from '../support/catalogue.ts'
import { openStage, type Stage, sayInPage } from './browser.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.stop())

describe('somebody types a command and reads the answer in their language', () => {
  test.each([
    ['sam', 'en'],
    ['ana', 'es'],
    ['camille', 'fr'],
    ['yui', 'ja'],
    ['budi', 'id'],
  ])('%s, %s', async (name, lang) => {
    const { page, troubles } = await stage.visit(`?as=${name}&channel=payments`)
    await sayInPage(page, '/pullcheck pod checkout/web-7f9c-x2k4q')

    const answer = page.locator('.message.ephemeral')
    const title = readCatalogue(lang)['causes:registry-forbidden.title'] ?? ''
    await answer.getByRole('heading', { name: title }).waitFor()

    expect(await answer.innerText()).toContain('roles/artifactregistry.reader')
    expect(await page.locator('html').getAttribute('lang')).toBe(lang)
    expect(troubles).toEqual([])
    await page.context().close()
  })
})

test('whoever is not asked sees nothing of an answer for one', async () => {
  const { page } = await stage.visit('?as=ana&channel=random')
  const other = await stage.visit('?as=sam&channel=random')
  await sayInPage(other.page, '/pullcheck help')
  await other.page.locator('.message.ephemeral .block-header').first().waitFor()
  await stage.act('say', { as: 'sam', channel: 'random', text: 'for all' })
  await page.locator('.message', { hasText: 'for all' }).waitFor()

  expect(await page.locator('.message').count()).toBe(1)
})

test('the switch makes the reader somebody else', async () => {
  const { page } = await stage.visit('?as=sam&channel=deploys')
  await page.getByRole('button', { name: 'Sam Carter' }).click()
  await page.getByRole('menuitem', { name: 'Yui Mori' }).click()

  await page.getByRole('heading', { name: 'チャンネル' }).waitFor()
  expect(page.url()).toContain('as=yui')
})

test('a message can be edited, reacted to and taken back', async () => {
  const { page } = await stage.visit('?as=budi&channel=deploys')
  await sayInPage(page, 'first words <b>')
  const message = page.locator('.message', { hasText: 'first words <b>' })
  await message.getByRole('button', { name: 'Tambahkan reaksi' }).click()
  await page.getByRole('menuitem', { name: ':eyes:' }).click()
  await message.locator('.reaction', { hasText: '👀' }).waitFor()

  await message.getByRole('button', { name: 'Tindakan untuk pesan ini' }).click()
  await page.getByRole('menuitem', { name: 'Edit' }).click()
  await page.locator('.edit-message textarea').fill('other words')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  const edited = page.locator('.message', { hasText: 'other words' })
  await edited.locator('.edited').waitFor()
  await edited.getByRole('button', { name: 'Tindakan untuk pesan ini' }).and(page.locator(':focus')).waitFor()

  await edited.getByRole('button', { name: 'Tindakan untuk pesan ini' }).click()
  await page.getByRole('menuitem', { name: 'Hapus' }).click()
  await edited.waitFor({ state: 'detached' })
  expect(await page.locator('.message').allInnerTexts()).not.toContain('other words')
})

test('the menu of a message asks for its diagnosis', async () => {
  const { page } = await stage.visit('?as=camille&channel=deploys')
  await sayInPage(page, 'Failed to pull image "registry.example.com/shop/web:1.4": not found')
  const message = page.locator('.message', { hasText: 'registry.example.com/shop/web' }).first()
  await message.getByRole('button', { name: 'Que faire de ce message' }).click()
  await page.getByRole('menuitem', { name: 'Diagnose image pull' }).click()

  await page.getByRole('button', { name: '1 réponse' }).click()
  const title = readCatalogue('fr')['causes:image-not-found.title'] ?? ''
  await page.getByRole('heading', { name: title }).first().waitFor()
  expect(await page.locator('.thread-panel').innerText()).toContain('registry.example.com/shop/web')
})
