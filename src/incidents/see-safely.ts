import type { Sight, WatchDeps } from './watch-deps.ts'

/** A look that fails altogether is as if no cluster answered. */
export async function seeSafely(
  namespaces: readonly string[],
  { see, log }: Pick<WatchDeps, 'see' | 'log'>,
): Promise<Sight> {
  try {
    return await see(namespaces)
  } catch (error) {
    log.error({ err: error }, 'Pods could not be listed, tried again later')
    return { seen: [], silent: [''] }
  }
}
