import { readFile } from 'node:fs/promises'

/** The package stands one folder up from here; when it was built, this is part of a file two or three below it. */
export async function ownVersion(): Promise<string> {
  const ups = ['../', '../../', '../../../']
  const places = ups.map((up) => new URL(`${up}package.json`, import.meta.url))
  for (const place of places) {
    const text = await readFile(place, 'utf8').catch(() => undefined)
    const version: unknown = text === undefined ? undefined : JSON.parse(text).version
    if (typeof version === 'string') return version
  }
  return 'unknown'
}
