import { globSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const root = fileURLToPath(new URL('../', import.meta.url))
const outDir = `${root}web/built`
const { values } = parseArgs({ options: { 'if-stale': { type: 'boolean', default: false } } })

/** `npm run build:web`; with `--if-stale` before each `npm start`, where it costs nothing if all is new. */
if (!values['if-stale'] || isStale()) {
  try {
    const { buildPage } = await import('./build-page.ts')
    await buildPage(outDir)
  } catch (error) {
    if (!values['if-stale'] || !isWithoutVite(error)) throw error
    // An installation without development packages runs the bot, and can do without the sandbox's page.
    console.error('The page of the sandbox was not built: vite, a development package, is not installed.')
  }
}

function isStale(): boolean {
  const sources = globSync(['web/**/*', 'package-lock.json'], {
    cwd: root,
    exclude: ['web/built', 'web/built/**'],
  })
  const built = timeOf(`${outDir}/index.html`)
  return sources.some((path) => timeOf(`${root}${path}`) > built)
}

function timeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
}

function isWithoutVite(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND'
}
