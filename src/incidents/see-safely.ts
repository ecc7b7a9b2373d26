import type { Sight, WatchDeps } from './watch-deps.ts'

/** Undefined for a look that fails altogether, which tells nothing of any cluster. */
export async function seeSafely(
  namespaces: readonly string[],
  { see, log }: Pick<WatchDeps, 'see' | 'log'>,
): Promise<Sight | undefined> {
  try {
    return await see(namespaces)
  } catch (error) {
    log.error({ err: error }, 'Pods could not be listed, tried again later')
    return undefined
  }
}
