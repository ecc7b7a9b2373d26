import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('../web/', import.meta.url))

/** The sandbox's page as static files; nothing in them is inline, so that the content policy can forbid it. */
export async function buildPage(outDir: string): Promise<void> {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    // Names of assets are all that `src/sandbox/web/page.ts` serves.
    build: { outDir, emptyOutDir: true, modulePreload: false, target: 'es2024', cssTarget: 'chrome123' },
  })
}
