import { readdirSync, readFileSync } from 'node:fs'

/** Every text of a language under its key, such as `causes:dns-failure.title`. */
export type Catalogue = Readonly<Record<string, string>>

export const catalogueNames = ['causes', 'steps', 'replies'] as const
export const localesFolder = new URL('../../locales/', import.meta.url)
export const languageFolders = readdirSync(localesFolder).toSorted()

export function readJson(lang: string, name: string): unknown {
  return JSON.parse(readFileSync(new URL(`${lang}/${name}.json`, localesFolder), 'utf8'))
}

export function readCatalogue(lang: string): Catalogue {
  return Object.assign({}, ...catalogueNames.map((name) => flatten(readJson(lang, name), `${name}:`)))
}

/** Nested texts as one flat record; anything but texts and groups of texts is a mistake in the file. */
export function flatten(node: unknown, prefix = ''): Record<string, string> {
  if (typeof node === 'string') return { [prefix]: node }
  if (typeof node !== 'object' || node === null || Array.isArray(node)) {
    throw new Error(`${prefix} is neither a text nor a group of texts`)
  }
  const groups = Object.entries(node).map(([key, child]) =>
    flatten(child, prefix.endsWith(':') || prefix === '' ? `${prefix}${key}` : `${prefix}.${key}`),
  )
  return Object.assign({}, ...groups)
}

/** `causes:dns-failure.title` as the file that has it and the key inside: what a translator looks for. */
export function whereIs(lang: string, key: string): string {
  const [name, inside] = key.split(':')
  return `locales/${lang}/${name}.json: \`${inside}\``
}

/** Code spans, link targets and placeholders, which a translation takes over as they are. */
export function programParts(text: string) {
  const unique = (pattern: RegExp) => [
    ...new Set(Array.from(text.matchAll(pattern), (found) => found[1] ?? '')),
  ]
  return {
    codeSpans: unique(/`([^`]+)`/g).toSorted(),
    links: unique(/\]\(([^)]*)\)/g).toSorted(),
    placeholders: unique(/\{\{\s*([^}]*?)\s*\}\}/g).toSorted(),
  }
}

/** The prose of a text: program parts give way to a letter, so that what stands beside them stays visible. */
export function proseOf(text: string): string {
  return text
    .replace(/`[^`]+`/g, 'x')
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/\{\{[^}]*\}\}/g, 'x')
    .replaceAll('**', '')
}
