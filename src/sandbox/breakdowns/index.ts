import type { Breakdown } from './breakdown.ts'
import { newPoolWithoutScopes } from './new-pool-without-scopes.ts'
import { quotaExceeded } from './quota-exceeded.ts'
import { registryAnswers403 } from './registry-answers-403.ts'
import { registryOutage } from './registry-outage.ts'

/** What can go wrong while the sandbox runs. */
export const breakdowns: readonly Breakdown[] = [
  registryAnswers403,
  quotaExceeded,
  newPoolWithoutScopes,
  registryOutage,
]
