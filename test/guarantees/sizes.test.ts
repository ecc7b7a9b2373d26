import { describe, expect, test } from '@jest/globals'
import { readSource } from '../support/source.ts'

const files = [...readSource('src/**/*.ts'), ...readSource('web/**/*.{ts,tsx}')]
const functionTypes = ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression', 'ClassMethod']

describe('files', () => {
  const lengths = files.map(({ lines }) => lines)

  test('have at most 300 lines', () => {
    const long = files.filter(({ lines }) => lines > 300)
    expect(long.map(({ path, lines }) => `${path} has ${lines} lines: move what can stand alone`)).toEqual([])
  })

  test('of a cause have at most 80 lines', () => {
    const long = files.filter(({ path, lines }) => /^src\/causes\/[^/]+\//.test(path) && lines > 80)
    expect(long.map(({ path, lines }) => `${path} has ${lines} lines: is something shared in it?`)).toEqual(
      [],
    )
  })

  test('have a median of at most 60 lines, and nine in ten at most 160', () => {
    expect(quantile(lengths, 0.5)).toBeLessThanOrEqual(60)
    expect(quantile(lengths, 0.9)).toBeLessThanOrEqual(160)
  })
})

test('functions have a median of at most 12 lines, and nine in ten at most 35', () => {
  const lengths = files.flatMap(functionLengths)

  expect(quantile(lengths, 0.5)).toBeLessThanOrEqual(12)
  expect(quantile(lengths, 0.9)).toBeLessThanOrEqual(35)
})

test('at most two type assertions in 1,000 lines', () => {
  const assertions = files.flatMap(({ path, walk }) => {
    const found: string[] = []
    walk(({ type }) => (type === 'TsAsExpression' || type === 'TsTypeAssertion') && found.push(path))
    return found
  })
  const allowed = Math.floor((files.reduce((sum, { lines }) => sum + lines, 0) / 1000) * 2)

  expect(assertions.length > allowed ? assertions : []).toEqual([])
})

test('nothing is switched off for the compiler or the linter without a reason', () => {
  const unexplained = files.filter(({ text }) =>
    /@ts-(ignore|nocheck)|(ox|es)lint-disable(?!.* -- )/.test(text),
  )
  expect(unexplained.map(({ path }) => `${path}: say why after " -- "`)).toEqual([])
})

test('classes are errors, and there are no enums', () => {
  const strangers = files.flatMap(({ path, walk }) => {
    const found: string[] = []
    walk((node) => {
      if (node.type === 'TsEnumDeclaration') found.push(`${path} has an enum: use a union of strings`)
      if (node.type === 'ClassDeclaration' && !isErrorClass(node.superClass)) {
        found.push(`${path} has a class that is no error: use functions`)
      }
    })
    return found
  })
  expect(strangers).toEqual([])
})

test('files are named for what they hold', () => {
  const vague = files.filter(({ path }) => /\b(utils?|helpers?|misc|managers?|common)\b/.test(path))
  expect(vague.map(({ path }) => `${path}: name it for its one main export`)).toEqual([])
})

function functionLengths({ walk }: (typeof files)[number]): number[] {
  const lengths: number[] = []
  walk(({ type, body }, _, lines) => {
    const block = typeof body === 'object' && body !== null && 'stmts' in body
    if (functionTypes.includes(type) && (block || type === 'ClassMethod')) lengths.push(lines)
  })
  return lengths
}

function isErrorClass(parent: unknown): boolean {
  const name = typeof parent === 'object' && parent !== null && 'value' in parent ? parent.value : undefined
  return typeof name === 'string' && /(Error|Problem)$/.test(name)
}

function quantile(values: number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? 0
}
