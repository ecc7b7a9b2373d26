import { execFileSync } from 'node:child_process'
import { root } from './source.ts'

/** Browser tests look at the page as it is now; Jest's own NODE_ENV would give it React for developers. */
// oxlint-disable-next-line import/no-default-export -- Jest wants one
export default function buildPageOnce(): void {
  const env = { ...process.env, NODE_ENV: 'production' }
  execFileSync(process.execPath, ['scripts/build-web.ts'], { cwd: root, env, stdio: 'inherit' })
}
