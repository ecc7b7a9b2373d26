import type { Log, SlackSurface } from './surface.ts'

/** What is to be done later keeps nothing from stopping: who waits for it can ask again. */
export function createLater(log: Log): SlackSurface['later'] {
  return (ms, work) => {
    const run = () =>
      work().catch((error: unknown) => log.error({ err: error }, 'What was put off could not be done'))
    setTimeout(() => void run(), ms).unref()
  }
}
