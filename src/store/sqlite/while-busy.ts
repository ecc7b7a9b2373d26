import { setTimeout as pause } from 'node:timers/promises'
import { isBusy } from './store-problem.ts'

const pauseMs = 25
const patience = 400

/**
 * Tries again while another process writes, some ten seconds long. SQLite's own waiting would stop this
 * process altogether, Slack's requests and all.
 */
export async function whileBusy<T>(work: () => T): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return work()
    } catch (error) {
      if (!isBusy(error) || tries >= patience) throw error
    }
    await pause(pauseMs)
  }
}
