import { describe, expect, test } from '@jest/globals'
import { analyse } from 'scslre'
import { readSource } from '../support/source.ts'

type Expression = { where: string; source: string; flags: string }

/**
 * Expressions whose text is short or our own, so that their cost doesn't matter; anything else has to
 * be linear, since anybody may paste anything.
 */
const shortTexts = /^src\/(sandbox|sandbox-prompt|config|i18n|pull-error\/expressions)\b/

const written = readSource('src/**/*.ts')
  .filter(({ path }) => !shortTexts.test(path))
  .flatMap(({ path, text, walk }) => {
    const found: Expression[] = []
    walk(({ type, pattern, flags }) => {
      if (type !== 'RegExpLiteral') return
      const source = String(pattern)
      const line = text.slice(0, text.indexOf(`/${source}/`)).split('\n').length
      found.push({ where: `${path}:${line}`, source, flags: String(flags) })
    })
    return found
  })
const built = await expressionsBuiltBy(() => import('../../src/diagnose-text.ts'))
const expressions = [...written, ...built]

describe('expressions', () => {
  test('are found, those written and those put together at run time', () => {
    expect(written.length).toBeGreaterThan(200)
    expect(built.length).toBeGreaterThan(3)
  })

  test('take no more than linear time, whatever they are asked', () => {
    const slow = expressions.flatMap((expression) =>
      faultsOf(expression).map(
        (fault) => `${expression.where}: /${expression.source}/${expression.flags} ${fault}`,
      ),
    )
    expect(slow).toEqual([])
  })

  test.each([
    ['(a+)+$', 1],
    ['\\s+$', 1],
    ['^(\\S+)\\s*([\\s\\S]*)$', 1],
    ['Warning .*(\\S)$', 1],
    ['(?:unexpected status)[^\\n]*: \\d', 1],
    ['(?<!\\s)\\s+$', 0],
    ['^\\w+$', 0],
    ['lookup ([^\\s:]+): no such host', 0],
  ])('the check finds in /%s/ what is to be found: %i', (source, faults) => {
    expect(faultsOf({ where: '', source, flags: '' }).slice(0, 1)).toHaveLength(faults)
  })
})

function faultsOf({ source, flags }: Expression): string[] {
  const { reports } = analyse({ source, flags })
  const pumped = reports.map(
    ({ type, character, exponential }) =>
      `backtracks ${exponential ? 'exponentially' : 'quadratically'} (${type}) over many "${character.pick}"`,
  )
  const restarts = reports.length === 0 ? restartsOf(source, flags) : []
  return [...pumped, ...restarts]
}

/**
 * What the analysis leaves out: a beginning that the unbounded part behind it reads as well, so that
 * each of many beginnings reads to the end of the text: `Warning .*x` over many `Warning `.
 */
function restartsOf(source: string, flags: string): string[] {
  const pieces = /^([\w ":=/-]{2,}?|\(\?:[\w ":=/-]{2,}\))((?:\.|\\S|\[\^[^\]]*\])[*+]\??)(.+)$/.exec(source)
  const [, beginning = '', loop = '', rest = ''] = pieces ?? []
  if (rest === '' || new RegExp(`^(?:${rest})`, flags).test('')) return []
  const sample = beginning.replace(/^\(\?:|\)$/g, '')
  const reads = new RegExp(`^(?:${loop})$`, flags.replace(/[gy]/g, '')).test(sample)
  return reads ? [`reads to the end from every "${sample}"`] : []
}

/** Loads modules while `RegExp` writes down what it is called with. */
async function expressionsBuiltBy(load: () => Promise<unknown>): Promise<Expression[]> {
  const found: Expression[] = []
  const original = globalThis.RegExp
  globalThis.RegExp = new Proxy(original, {
    construct(target, [source, flags = '']: [unknown, string?]) {
      const made = new target(source instanceof original ? source : String(source), flags)
      found.push({ where: 'put together at run time', source: made.source, flags })
      return made
    },
  })
  await load()
  globalThis.RegExp = original
  return found
}
