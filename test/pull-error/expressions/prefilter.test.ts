import { expect, jest, test } from '@jest/globals'
import { readSource } from '../../support/source.ts'

type Expressions = typeof import('../../../src/pull-error/expressions/expression.ts')

const path = '../../../src/pull-error/expressions/expression.ts'
const options = { slowPullMs: 60_000, now: new Date(0) }

/** The same functions, with every expression run on every text. */
const unfiltered: Expressions = {
  expression: (pattern) => ({
    test: (text) => pattern.test(text),
    exec: (text) => pattern.exec(text),
    mayMatch: () => true,
  }),
  decisions: (rows) => (text) => rows.find(([pattern]) => pattern.test(text))?.[1],
  anyOf: (patterns) => (text) => patterns.some((pattern) => pattern.test(text)),
}

/** Whatever stands between quotes in the tests of readings and causes, alone and run together. */
function textsOfTests(): string[] {
  const files = readSource('test/{pull-error,causes}/**/*.test.ts')
  const texts = files.flatMap(({ walk }) => {
    const found: string[] = []
    walk(({ type, value }) => {
      if (type === 'StringLiteral' && typeof value === 'string' && value.length > 8) found.push(value)
    })
    return found
  })
  const pairs = texts.map((text, at) => `${text}\n${texts[(at * 7 + 3) % texts.length]}`)
  return [...texts, ...pairs, ...texts.map((text) => text.toUpperCase())]
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
