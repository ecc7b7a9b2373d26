import { fileURLToPath } from 'node:url'
import { buildPage } from '../../scripts/build-page.ts'

/** Browser tests look at the page as it is now, not as it was built some time ago. */
// oxlint-disable-next-line import/no-default-export -- Jest wants one
export default function buildPageOnce(): Promise<void> {
  return buildPage(fileURLToPath(new URL('../../web/built', import.meta.url)))
}
