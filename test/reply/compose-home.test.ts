import { expect, test } from '@jest/globals'
import { createTranslator } from '../../src/i18n/translator.ts'
import { composeHomeAnswer } from '../../src/reply/compose-home.ts'

const translator = createTranslator({ lang: 'en' })
const at = Date.UTC(2026, 10, 22, 3, 5)

test.each([
  [
    'names what was asked once',
    'pod shop/cart-1',
    'shop/cart-1: no such image',
    'shop/cart-1: no such image (',
  ],
  [
    'names what was asked where the title does not',
    'causes',
    'What I recognise',
    'causes: What I recognise (',
  ],
  ['has a title alone for what is not said', undefined, 'The registry refuses', 'The registry refuses ('],
])('a line of the home tab %s', (_, asked, subject, begins) => {
  const line = composeHomeAnswer({ id: 'a1', subject, at, ...(asked !== undefined && { asked }) }, translator)

  expect(line.startsWith(begins)).toBe(true)
})
