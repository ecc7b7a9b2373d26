import { readFile } from 'node:fs/promises'

/** The package stands one folder up from here, or two when it was built. */
export async function ownVersion(): Promise<string> {
  const places = ['../package.json', '../../package.json'].map((path) => new URL(path, import.meta.url))
  for (const place of places) {
    const text = await readFile(place, 'utf8').catch(() => undefined)
    const version: unknown = text === undefined ? undefined : JSON.parse(text).version
    if (typeof version === 'string') return version
  }
  return 'unknown'
}
