import { cpSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('../', import.meta.url))
const dist = `${root}dist`

rmSync(dist, { recursive: true, force: true })
// Finding and opening three hundred small files takes longer than all that a command does with them.
await build({
  absWorkingDir: root,
  entryPoints: ['src/main.ts', 'src/cli.ts'],
  outdir: `${dist}/src`,
  // As deep as src/i18n, which looks for the catalogues two folders above itself.
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  packages: 'external',
  sourcemap: 'linked',
  sourcesContent: false,
  logLevel: 'warning',
})
cpSync(`${root}locales`, `${dist}/locales`, { recursive: true })
