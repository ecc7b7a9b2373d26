import { expect, jest, test } from '@jest/globals'
import { textsOfTests } from '../../support/texts-of-tests.ts'

type Expressions = typeof import('../../../src/pull-error/expressions/expression.ts')

const path = '../../../src/pull-error/expressions/expression.ts'
const options = { slowPullMs: 60_000, now: new Date(0) }

const unknown = { words: undefined }

/** The same functions, with every expression run on every text. */
const unfiltered: Expressions = {
  expression: (pattern) => ({
    test: (text) => pattern.test(text),
    exec: (text) => pattern.exec(text),
    mayMatch: () => true,
    words: undefined,
  }),
  decisions: (rows) =>
    Object.assign((text: string) => rows.find(([pattern]) => pattern.test(text))?.[1], unknown),
  anyOf: (patterns) =>
    Object.assign((text: string) => patterns.some((pattern) => pattern.test(text)), unknown),
  mayMatchAny: () => () => true,
  wordsOfAny: () => unknown,
  hasSign: () => true,
}

async function diagnoser() {
  const { diagnoseText } = await import('../../../src/diagnose-text.ts')
  return (text: string) => JSON.stringify(diagnoseText(text, options))
}

test('with and without looking for words first, the answers are equal', async () => {
  const texts = textsOfTests()
  const filtered = texts.map(await diagnoser())
  jest.resetModules()
  jest.unstable_mockModule(path, () => unfiltered)

  const plain = texts.map(await diagnoser())

  expect(texts.length).toBeGreaterThan(1000)
  expect(filtered.filter((answer, at) => answer !== plain[at])).toEqual([])
})
