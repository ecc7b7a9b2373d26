import { followIncidents } from './follow-incidents.ts'
import { takeAlerts } from './take-alerts.ts'
import type { WatchDeps } from './watch-deps.ts'

const keepMs = 30 * 24 * 60 * 60_000
const forgetEveryMs = 60 * 60_000

export type Watch = {
  /** One turn: alerts that wait, then incidents that are due. Gives how much there was to do; rejects when the store fails. */
  turn: () => Promise<number>
}

/** Alerts become incidents, and incidents are followed to their end. */
export function createWatch(deps: WatchDeps): Watch {
  let forgotAt = Number.NEGATIVE_INFINITY
  return {
    turn: async () => {
      const alerts = await takeAlerts(deps)
      const incidents = await followIncidents(deps)
      if (deps.now() - forgotAt >= forgetEveryMs) {
        forgotAt = deps.now()
        await deps.store.forget(forgotAt - keepMs)
      }
      return alerts + incidents
    },
  }
}
