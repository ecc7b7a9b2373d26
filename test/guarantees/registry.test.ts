import { readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { causes, families } from '../../src/causes/index.ts'
import { steps } from '../../src/steps/index.ts'
import { readCatalogue, readJson } from '../support/catalogue.ts'
import { listFiles, root } from '../support/source.ts'

const english = readCatalogue('en')
const units = listFiles('src/causes/*/*.ts')
const all = Object.values(causes)

describe('one word leads everywhere', () => {
  test.each(units)('%s', (path) => {
    const id = basename(path, '.ts')
    const testFile = path.replace(/^src\//, 'test/').replace(/\.ts$/, '.test.ts')
    const gaps = [
      id in causes ? [] : [`src/causes/index.ts does not list \`${id}\`: add it`],
      readFileSync(`${root}${path}`, 'utf8').includes(`id: '${id}'`)
        ? []
        : [`${path} has another id: name the file for it`],
      listFiles(testFile).length > 0
        ? []
        : [`${testFile} is missing: show what the cause claims and what it leaves`],
      ...['title', 'explanation'].map((text) =>
        english[`causes:${id}.${text}`] ? [] : [`locales/en/causes.json has no \`${id}.${text}\`: write it`],
      ),
    ]
    expect(gaps.flat()).toEqual([])
  })

  test('every registered cause has a file, and every text a cause', () => {
    const ids = units.map((path) => basename(path, '.ts')).toSorted()
    expect(Object.keys(causes).toSorted()).toEqual(ids)
    expect(namesIn('causes')).toEqual(ids)
  })

  test('every cause is listed in the family whose folder it stands in', () => {
    const folders = units.map((path) => `${basename(dirname(path))}/${basename(path, '.ts')}`)
    const listed = Object.entries(families).flatMap(([family, members]) =>
      Object.keys(members).map((id) => `${family}/${id}`),
    )
    expect(listed.toSorted()).toEqual(folders.toSorted())
  })

  test('every registered step has texts, and every text a step', () => {
    expect(Object.keys(steps).toSorted()).toEqual(namesIn('steps'))
    const wordless = Object.keys(steps).filter(
      (id) => !english[`steps:${id}.title`] || !english[`steps:${id}.body`],
    )
    expect(wordless.map((id) => `locales/en/steps.json: \`${id}\` needs a \`title\` and a \`body\``)).toEqual(
      [],
    )
  })
})

describe('causes', () => {
  test.each(all.map((cause) => [cause.id, cause] as const))(
    '%s can be recognised and has a way out',
    (_, cause) => {
      expect(cause.signatures).not.toEqual([])
      expect(cause.playbook).not.toEqual([])
      expect(cause.playbook.filter((step) => !(step in steps))).toEqual([])
      expect(new Set(cause.playbook).size).toBe(cause.playbook.length)
    },
  )

  test('do not share a signature, unless only evidence can tell them apart', () => {
    const shapes = all.flatMap(({ id, signatures, confirm }) =>
      signatures
        // A signature that asks for a cluster as its source claims no text; `confirm` must then exclude the others.
        .filter((signature) => !(confirm && 'source' in signature))
        .map((signature) => ({ id, shape: shapeOf(signature) })),
    )
    const twice = shapes.filter(({ id, shape }) =>
      shapes.some((other) => other.id !== id && other.shape === shape),
    )
    expect(twice.map(({ id, shape }) => `${id} and another cause both claim ${shape}`)).toEqual([])
  })
})

test('every step is used by a cause or by the playbook of an outcome', () => {
  const outcomes = listFiles('src/playbook/*.ts')
    .map((path) => readFileSync(`${root}${path}`, 'utf8'))
    .join('\n')
  const used = new Set(all.flatMap(({ playbook }) => playbook))
  const idle = Object.values(steps).filter(({ id }) => !used.has(id) && !outcomes.includes(`'${id}'`))
  expect(
    idle.map(({ id }) => `no playbook has the step \`${id}\`: use it or remove it with its texts`),
  ).toEqual([])
})

/** Looking comes before changing, so a step that changes something needs a look before it. */
test('every playbook begins with looking', () => {
  const hasty = all.filter(({ playbook }) => playbook[0] && steps[playbook[0]].nature !== 'looks')
  expect(
    hasty.map(({ id, playbook }) => `${id} begins with ${playbook[0]}, which changes something`),
  ).toEqual([])
})

function namesIn(catalogue: string): string[] {
  return Object.keys(Object(readJson('en', catalogue))).toSorted()
}

function shapeOf(signature: object): string {
  return JSON.stringify(signature, (_, value: unknown) => (value instanceof RegExp ? String(value) : value))
}
