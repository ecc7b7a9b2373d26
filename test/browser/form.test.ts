import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { InputBlock, InputBlockElement } from '@slack/types'
import type { Page } from 'playwright-core'
import { findBarriers, openStage, type Stage } from './browser.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.stop())

const plain = (text: string) => ({ type: 'plain_text', text }) as const
const options = ['One', 'Two'].map((text) => ({ text: plain(text), value: text.toLowerCase() }))
const elements = {
  Text: { type: 'plain_text_input', action_id: 'a' },
  Date: { type: 'datepicker', action_id: 'a' },
  Time: { type: 'timepicker', action_id: 'a', initial_time: '08:30' },
  Choice: { type: 'static_select', action_id: 'a', options },
  Person: { type: 'users_select', action_id: 'a' },
  Room: { type: 'channels_select', action_id: 'a' },
  Some: { type: 'multi_static_select', action_id: 'a', options },
  Either: { type: 'radio_buttons', action_id: 'a', options },
} as const satisfies Record<string, InputBlockElement>

function fieldOf([label, element]: [string, InputBlockElement]): InputBlock {
  const hint = plain(`Hint of ${label}`)
  return { type: 'input', block_id: label, label: plain(label), hint, optional: label !== 'Text', element }
}

type Form = { page: Page; submitted: unknown[] }

/** A modal with these fields; what is submitted comes back, and the app finds one field wrong. */
async function openForm(fields: Readonly<Record<string, InputBlockElement>>): Promise<Form> {
  const blocks = Object.entries(fields).map(fieldOf)
  const view = { type: 'modal', title: plain('Form'), submit: plain('Send'), blocks }
  const context = await stage.browser.newContext({ viewport: { width: 700, height: 900 } })
  const page = await context.newPage()
  const submitted: unknown[] = []
  await page.route(/\/sandbox\/views\?/, (route) => route.fulfill({ json: { views: [{ id: 'V1', view }] } }))
  await page.route(/\/sandbox\/views\/submit/, async (route) => {
    submitted.push(route.request().postDataJSON().values)
    await route.fulfill({ json: { ok: true, errors: { Date: 'Too early' } } })
  })
  await page.goto(new URL('/?as=sam&channel=deploys', stage.sandbox.api).href)
  await page.getByRole('dialog', { name: 'Form' }).waitFor()
  return { page, submitted }
}

test('a form names its fields, sends what they hold, and says which one is wrong', async () => {
  const { page, submitted } = await openForm(elements)
  expect(await findBarriers(page)).toEqual([])
  await page.getByLabel('Date').fill('2026-11-22')
  await page.getByLabel('Choice').selectOption('two')
  await page.getByLabel('Person').selectOption({ label: 'Ana Ruiz' })
  await page.getByLabel('Room').selectOption({ label: '#alerts' })
  await page.getByRole('group', { name: 'Some' }).getByLabel('Two').check()
  await page.getByRole('radiogroup', { name: 'Either' }).getByLabel('One').check()
  const send = page.getByRole('dialog').getByRole('button', { name: 'Send' })
  await send.click()
  expect(submitted).toEqual([])
  await page.getByLabel('Text').fill('words')
  await send.click()
  const alert = page.getByRole('alert')
  await alert.waitFor()

  expect(submitted).toEqual([
    {
      Text: { a: { type: 'plain_text_input', value: 'words' } },
      Date: { a: { type: 'datepicker', selected_date: '2026-11-22' } },
      Time: { a: { type: 'timepicker', selected_time: '08:30' } },
      Choice: { a: { type: 'static_select', selected_option: options[1] } },
      Person: { a: { type: 'users_select', selected_user: 'U0ANA0001' } },
      Room: { a: { type: 'channels_select', selected_channel: 'C0ALERTS1' } },
      Some: { a: { type: 'multi_static_select', selected_options: [options[1]] } },
      Either: { a: { type: 'radio_buttons', selected_option: options[0] } },
    },
  ])
  expect(await alert.innerText()).toBe('Too early')
  const described = (await page.getByLabel('Date').getAttribute('aria-describedby')) ?? ''
  expect(described.split(' ')).toContain(await alert.getAttribute('id'))
  expect(await page.getByLabel('Date').getAttribute('aria-invalid')).toBe('true')
})

test('a field that the app completes holds what was chosen, until something else is typed over it', async () => {
  const field = { type: 'external_select', action_id: 'a', min_query_length: 0 } as const
  const { page, submitted } = await openForm({ Pod: field })
  await page.route(/\/sandbox\/views\/options/, (route) => {
    const found = options.filter(({ value }) => value.startsWith(route.request().postDataJSON().typed))
    return route.fulfill({ json: { ok: true, options: found } })
  })
  const pod = page.getByLabel('Pod')
  await pod.fill('')
  await page.getByRole('option', { name: 'Two' }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  expect(await pod.inputValue()).toBe('Two')
  const send = async () => {
    const answered = page.waitForResponse(/\/sandbox\/views\/submit/)
    await page.getByRole('dialog').getByRole('button', { name: 'Send' }).click()
    await answered
  }
  await send()
  await pod.fill('three')
  await send()

  expect(submitted).toEqual(
    [options[1], null].map((chosen) => ({ Pod: { a: { type: field.type, selected_option: chosen } } })),
  )
})
