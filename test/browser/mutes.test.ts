import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { readCatalogue } from '../support/catalogue.ts'
import { openStage, type Stage } from './browser.ts'

/** Only an incident about one image can have its image muted. */
const onePod = 'checkout/web-7f9c-x2k4q'
const [ofOutage, ofOnePod] = [0, 1]

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
  await stage.act('scenarios', { name: 'registry-outage' })
  await stage.act('alerts', { tool: 'alertmanager', channel: 'alerts' })
  await stage.act('alerts', { tool: 'grafana', channel: 'alerts', pods: [onePod] })
})
afterAll(() => stage.stop())

async function openThread(as: string, incident: number) {
  const { page, troubles } = await stage.visit(`?as=${as}&channel=alerts`)
  await page.locator('.thread-link').nth(incident).click()
  const thread = page.locator('.thread-panel')
  await thread.locator('.block-actions').first().waitFor()
  return { page, thread, troubles }
}

test.each([
  ['sam', 'en', 'mute-hour', 'muted', ofOutage],
  ['camille', 'fr', 'mute-day', 'muted', ofOutage],
  ['budi', 'id', 'mute-image', 'mutedImage', ofOnePod],
])(
  '%s mutes an incident, reads it in %s, and takes it back (%s)',
  async (as, lang, choice, answer, incident) => {
    const words = readCatalogue(lang)
    const { page, thread, troubles } = await openThread(as, incident)
    // The incident's menu is in the channel's language.
    const entry = readCatalogue('en')[`replies:controls.${choice}`] ?? ''
    await thread.locator('.block-actions').first().locator('.icon-button').click()
    await page.getByRole('menuitem', { name: entry }).click()

    const whisper = thread.locator('.message.ephemeral').last()
    const undo = whisper.getByRole('button', { name: words['replies:controls.undo'] ?? '' })
    await undo.waitFor()
    const [beforeTime = ''] = (words[`replies:controls.${answer}`] ?? '')
      .replace(/`\{\{image\}\}`/, '')
      .split('{{')
    expect(await whisper.innerText()).toContain(beforeTime.trim())
    await undo.click()
    await thread.getByText(words['replies:controls.unmuted'] ?? '').waitFor()
    await undo.waitFor({ state: 'detached' })
    expect(troubles).toEqual([])
    await page.context().close()
  },
)

test('a mute is told to nobody else', async () => {
  const { thread } = await openThread('yui', ofOutage)

  expect(await thread.locator('.message.ephemeral').count()).toBe(0)
})
