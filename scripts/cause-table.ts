import { globSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { causes } from '../src/causes/index.ts'
import { createTranslator } from '../src/i18n/translator.ts'
import { placeholders } from '../src/steps/values.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
const begin = '<!-- causes: written by `npm run docs` -->'
const end = '<!-- /causes -->'

/** The README with its table of causes as the registry and the English catalogue have them now. */
export function withCauseTable(readme: string): string {
  const [before, rest] = split(readme, begin)
  const [, after] = split(rest, end)
  return `${before}${begin}\n${renderCauseTable()}\n${end}${after}`
}

function renderCauseTable(): string {
  const { text } = createTranslator({ lang: 'en' })
  const rows = Object.values(causes).map(({ id, effect, actor }) => {
    const title = text({ key: `causes:${id}.title`, values: placeholders })
    return `| [\`${id}\`](${unitOf(id)}) | ${title} | ${effect} | ${actor} |`
  })
  return ['| cause | what it says | the pod | who acts |', '| --- | --- | --- | --- |', ...rows].join('\n')
}

function unitOf(id: string): string {
  const [path] = globSync(`src/causes/*/${id}.ts`, { cwd: root })
  if (!path) throw new Error(`src/causes has no file for ${id}`)
  return path.replaceAll('\\', '/')
}

function split(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark)
  if (at < 0) throw new Error(`README.md has lost the line ${mark}`)
  return [text.slice(0, at), text.slice(at + mark.length)]
}
