import { describe, expect, test } from '@jest/globals'
import { flow, layers, packageHomes, shared, vocabulary } from '../../scripts/layers.ts'
import { causes } from '../../src/causes/index.ts'
import { listFiles, readSource, resolveImport } from '../support/source.ts'

type Import = { from: string; specifier: string; to: string | undefined; typeOnly: boolean }

const files = readSource('src/**/*.ts')
const imports = files.flatMap(({ path, text }) => importsOf(path, text))

describe('who imports whom (the linter says the same in the editor)', () => {
  test('every room of src stands in the table', () => {
    const rooms = new Set(files.map(({ path }) => roomOf(path)).filter((room) => room !== undefined))
    const strangers = [...rooms].filter((room) => !(room in layers))
    expect(strangers.map((room) => `src/${room}: say in scripts/layers.ts whom it may import`)).toEqual([])
  })

  test('no room imports what the table does not open to it', () => {
    expect(imports.flatMap(describeTrespass)).toEqual([])
  })

  test('the flow knows no surface', () => {
    const known = imports.filter(
      ({ from, to }) =>
        flow.some((name) => from === `src/${name}.ts`) && /^src\/(surfaces|sandbox|ops)\//.test(to ?? ''),
    )
    expect(known.map(({ from, to }) => `${from} imports ${to}`)).toEqual([])
  })

  test('no cycles between rooms', () => {
    expect(Object.keys(layers).filter((room) => reaches(room, room))).toEqual([])
  })

  test('one folder alone knows each SDK', () => {
    const foreign = imports.filter(({ from, specifier }) => {
      const home = Object.entries(packageHomes).find(([name]) => isOf(name, specifier))?.[1]
      return home !== undefined && !from.startsWith(`${home}/`)
    })
    expect(
      foreign.map(({ from, specifier }) => `${from} imports ${specifier}: only ${homeOf(specifier)} may`),
    ).toEqual([])
  })

  test('only the guard imports nock', () => {
    const users = readSource('test/**/*.ts').filter(({ path, text }) =>
      importsOf(path, text).some(({ specifier }) => specifier === 'nock'),
    )
    expect(users.map(({ path }) => path).filter((path) => path !== 'test/support/nock-guard.ts')).toEqual([])
  })
})

describe('pure rooms', () => {
  const pure = /^src\/(causes|steps|diagnosis|playbook|reply|pull-error)\//

  test('import no module that does input or output', () => {
    const leaks = imports.filter(({ from, specifier }) => pure.test(from) && specifier.startsWith('node:'))
    expect(leaks.map(({ from, specifier }) => `${from} imports ${specifier}`)).toEqual([])
  })

  test('read no clock', () => {
    const clocks = files.filter(
      ({ path, text }) => pure.test(path) && /\bDate\.now\(|new Date\(\)|setTimeout\(/.test(text),
    )
    expect(clocks.map(({ path }) => `${path}: take the time as a value`)).toEqual([])
  })
})

test('no folder but causes names a cause id', () => {
  const ids: readonly string[] = Object.keys(causes)
  const elsewhere = files.filter(({ path }) => !/^src\/(causes|sandbox\/scenarios)\//.test(path))
  const named = elsewhere.flatMap(({ path, walk }) => {
    const found: string[] = []
    walk(({ type, value }) => {
      if (type === 'StringLiteral' && typeof value === 'string' && ids.includes(value))
        found.push(`${path} names ${value}`)
    })
    return found
  })
  expect(named).toEqual([])
})

test('an unfinished table would be noticed', () => {
  const trespass = {
    from: 'src/steps/a.ts',
    specifier: '../causes/b.ts',
    to: 'src/causes/b.ts',
    typeOnly: false,
  }
  expect(describeTrespass(trespass)).toEqual([expect.stringContaining('src/steps may not import src/causes')])
  expect(listFiles('src/steps/*.ts')).not.toEqual([])
})

function describeTrespass({ from, to, typeOnly }: Import): string[] {
  const room = roomOf(from)
  if (to === undefined || !to.startsWith('src/') || room === undefined) return []
  const { uses = [], types = [], reason } = layers[room] ?? { reason: 'the room is not in the table' }
  const file = to.slice('src/'.length, -'.ts'.length)
  const target = roomOf(to) ?? file
  if (target === room || uses.includes(target) || shared.some((name) => name === file)) return []
  if (typeOnly && (types.includes(target) || file === 'config')) return []
  if (types.includes(target) && vocabulary.some((name) => name === file)) return []
  return [
    `${from} imports ${to}: src/${room} may not import src/${target}${types.includes(target) ? ' but for types' : ''}: ${reason}`,
  ]
}

/** Imports and re-exports; a statement whose every name is a type counts as one of types. */
function importsOf(from: string, text: string): Import[] {
  const statement =
    /^(?:import|export)\s+(type\s+)?([^'";]*?)\s*from\s+'([^']+)'|^import\s+'([^']+)'|\bimport\('([^']+)'\)/gm
  return Array.from(text.matchAll(statement), ([, type, names = '', ...specifiers]) => {
    const specifier = specifiers.find((found) => found !== undefined) ?? ''
    const listed =
      /^\{([^}]*)\}$/
        .exec(names)?.[1]
        ?.split(',')
        .map((name) => name.trim())
        .filter(Boolean) ?? []
    const typeOnly =
      type !== undefined || (listed.length > 0 && listed.every((name) => name.startsWith('type ')))
    return { from, specifier, to: resolveImport(from, specifier), typeOnly }
  })
}

/** The folder below src that a file is in; undefined for the files of src itself. */
function roomOf(path: string): string | undefined {
  return /^src\/([^/]+)\//.exec(path)?.[1]
}

function reaches(from: string, goal: string, seen = new Set<string>()): boolean {
  if (seen.has(from)) return false
  seen.add(from)
  const { uses = [], types = [] } = layers[from] ?? {}
  return [...uses, ...types].some((next) => next === goal || reaches(next, goal, seen))
}

function isOf(name: string, specifier: string): boolean {
  return specifier === name || specifier.startsWith(`${name}/`)
}

function homeOf(specifier: string): string | undefined {
  return Object.entries(packageHomes).find(([name]) => isOf(name, specifier))?.[1]
}
