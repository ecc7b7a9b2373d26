import { cpSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build, transform } from 'esbuild'
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
// Of somebody else's code nobody needs the lines or the remarks, and all of its text is kept in memory: one letter
// beyond Latin-1 in a remark doubles that. What its licences ask to be kept lies beside it.
for (const path of globSync(`${dist}/src/chunks/sdk-*.js`)) {
  const whole = {
    minifyWhitespace: true,
    minifySyntax: true,
    target: 'node24',
    legalComments: 'external',
  } as const
  const { code, legalComments } = await transform(readFileSync(path, 'utf8'), whole)
  rmSync(`${path}.map`)
  writeFileSync(path, code)
  writeFileSync(`${path}.LEGAL.txt`, legalComments)
}
await buildPage(`${dist}/web/built`)
cpSync(`${root}locales`, `${dist}/locales`, { recursive: true })
