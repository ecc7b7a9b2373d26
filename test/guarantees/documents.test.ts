import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { parseAllDocuments } from 'yaml'
import { withCauseTable } from '../../scripts/cause-table.ts'
import { languageFolders, readJson } from '../support/catalogue.ts'
import { listFiles, root } from '../support/source.ts'

const readme = read('README.md')
const documents = listFiles('*.md').map((path) => ({ path, text: read(path) }))

describe.each(documents)('$path', ({ path, text }) => {
  test('names only files that exist', () => {
    const missing = pathsIn(text).filter((named) => !existsSync(`${root}${named}`))
    expect(missing.map((named) => `${path} names ${named}, which does not exist`)).toEqual([])
  })

  test('names only scripts that package.json has', () => {
    const { scripts } = JSON.parse(read('package.json'))
    const named = Array.from(text.matchAll(/npm run (?:-s )?([\w:-]+)/g), (found) => found[1] ?? '')
    expect(
      named.filter((script) => !(script in scripts)).map((script) => `${path} names npm run ${script}`),
    ).toEqual([])
  })
})

describe('README.md', () => {
  test('has the causes that the registry has (`npm run docs` writes them)', () => {
    expect(withCauseTable(readme)).toBe(readme)
  })

  test('has the languages that locales/ has', () => {
    const named = Array.from(
      section('Languages').matchAll(/([^\s,][^,(\n]*) \(`(\w+)`\)/g),
      ([, name = '', code]) => `${code} ${name.trim()}`,
    )
    const spoken = languageFolders.map((code) => `${code} ${Object(readJson(code, 'meta')).name}`)
    expect(named.toSorted()).toEqual(spoken.toSorted())
  })

  test('has the variables that src/config reads', () => {
    const named = Array.from(
      section('Configuration').matchAll(/^\| `([A-Z_]+)` \|/gm),
      (found) => found[1] ?? '',
    )
    const known = Array.from(
      read('src/config/environment.ts').matchAll(/^ +([A-Z_]+): read\('\1', shapes\./gm),
      (found) => found[1] ?? '',
    )
    expect(named.toSorted()).toEqual(known.toSorted())
  })

  test('has the settings of the file that src/config reads', () => {
    const named = Array.from(
      section('Configuration').matchAll(/^\| (?:`[A-Z_]+` )?\| `(?:[\w[\].]+\.)?(\w+)` \|/gm),
      (found) => found[1] ?? '',
    )
    const known = Array.from(
      read('src/config/parse-config-file.ts').matchAll(/\b(\w+): (?:setting|needed)\(shapes\./g),
      (found) => found[1] ?? '',
    )
    expect(named.toSorted()).toEqual(known.toSorted())
  })

  test('explains each right that deploy/kubernetes.yaml grants', () => {
    const roles = parseAllDocuments(read('deploy/kubernetes.yaml'))
      .map((document): unknown => document.toJS())
      .filter((document) => Object(document).kind === 'ClusterRole')
    const rules: { resources: string[]; verbs: string[] }[] = roles.flatMap((role) => Object(role).rules)
    const granted = rules.flatMap(({ resources, verbs }) =>
      resources.flatMap((resource) => verbs.map((verb) => `${verb} ${resource}`)),
    )
    const explained = Array.from(
      section('Permissions').matchAll(/^\| Kubernetes `([^`]+)`/gm),
      (found) => found[1] ?? '',
    )
    expect(explained.toSorted()).toEqual(granted.toSorted())
  })
})

test('paths are found in prose and in blocks of code', () => {
  const text =
    'See `src/a.ts` and [b](deploy/b.yaml), not https://c.example/src/c.ts or `locales/xx`.\n```sh\nbash .ci/run\n```'
  expect(pathsIn(text)).toEqual(['src/a.ts', 'deploy/b.yaml', '.ci/run'])
})

/** `locales/xx` stands for a language that is not there yet; `meta.json` stands in every language's folder. */
function pathsIn(text: string): string[] {
  const folder = /(?<![\w./:-])(?:src|test|locales|scripts|deploy|\.ci)\/[\w./-]*[\w/]/g
  const file = /(?<![\w./:-])[\w-]+\.(?:md|yml|json|ts)\b|\bDockerfile\b/g
  const named = [...Array.from(text.matchAll(folder)), ...Array.from(text.matchAll(file))].map(
    ([path]) => path,
  )
  return named.filter((path) => path !== 'locales/xx' && path !== 'meta.json')
}

function section(title: string): string {
  return readme.split(/^## /m).find((part) => part.startsWith(`${title}\n`)) ?? ''
}

function read(path: string): string {
  return readFileSync(`${root}${path}`, 'utf8')
}
