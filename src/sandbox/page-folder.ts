import { existsSync } from 'node:fs'

/** Two folders above the sources and the chunks of the built program, but one above its entry files. */
const candidates = ['../../web/built/', '../web/built/'].map((path) => new URL(path, import.meta.url))

/** Where the page was built; undefined in a checkout where that has not been done yet. */
export function pageFolder(): URL | undefined {
  return candidates.find((folder) => existsSync(new URL('index.html', folder)))
}
