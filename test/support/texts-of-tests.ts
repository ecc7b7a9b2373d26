import { readSource } from './source.ts'

/** Whatever stands between quotes in the tests of readings and causes, alone and run together. */
export function textsOfTests(): string[] {
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
