import { z } from 'zod'
import { strike } from '../breakdowns/breakdown.ts'
import { breakdowns } from '../breakdowns/index.ts'
import type { Desk } from './desk.ts'
import { PersonError } from './person-error.ts'
import { PodNames } from './pod-names.ts'

const mostPods = 10_000

export const Play = z.strictObject({
  /** A breakdown, `fix` or `delete-pods`. */
  name: z.string(),
  /** How many pods, or which: `namespace/name`. Without it `fix` and `delete-pods` mean all that fail. */
  pods: z.union([z.number().int().min(1).max(mostPods), PodNames]).optional(),
})

const repairs = [
  { id: 'fix', title: 'images can be pulled again' },
  { id: 'delete-pods', title: 'pods are deleted' },
] as const

export function listPlays({ cluster }: Desk): object {
  const struck = breakdowns.map(({ id, title, usualPods }) => ({ id, title, usualPods }))
  return { scenarios: [...struck, ...repairs], failing: cluster.failing() }
}

/** Breaks the cluster, or mends it, while the bot is looking. */
export async function play(given: z.infer<typeof Play>, desk: Desk): Promise<object> {
  const pods = change(given, desk)
  desk.workspace.messages.tell({ type: 'cluster' })
  return { ok: true, pods }
}

function change({ name, pods }: z.infer<typeof Play>, { cluster }: Desk): string[] {
  const choice = typeof pods === 'number' ? { most: pods } : { keys: pods }
  if (name === 'fix') return cluster.mend(choice)
  if (name === 'delete-pods') return cluster.delete(choice)
  const breakdown = breakdowns.find(({ id }) => id === name)
  if (!breakdown) throw new PersonError('unknown_scenario')
  if (Array.isArray(pods)) throw new PersonError('wrong_arguments')
  return cluster.break((round) => strike(breakdown, pods ?? breakdown.usualPods, round))
}
