import { cpSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { buildPage } from './build-page.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
const dist = `${root}dist`

/** Nearly all of it describes what is never asked for; the part that is left takes 30 MB less of a bot's memory. */
const inside = '@kubernetes/client-node'
const { dependencies }: { dependencies: Record<string, string> } = JSON.parse(
  readFileSync(`${root}package.json`, 'utf8'),
)

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
  external: Object.keys(dependencies).filter((name) => name !== inside),
  // Packages in CommonJS ask for Node's own modules by it.
  banner: {
    js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
  },
  sourcemap: 'linked',
  sourcesContent: false,
  logLevel: 'warning',
})
// Of somebody else's code nobody needs the lines, and their map would be kept in memory.
for (const path of globSync(`${dist}/src/chunks/sdk-*.js`)) {
  rmSync(`${path}.map`)
  writeFileSync(path, readFileSync(path, 'utf8').replace(/\n\/\/# sourceMappingURL=.*/, ''))
}
await buildPage(`${dist}/web/built`)
cpSync(`${root}locales`, `${dist}/locales`, { recursive: true })
