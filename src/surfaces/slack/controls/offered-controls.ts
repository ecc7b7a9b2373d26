import { z } from 'zod'
import type { ChoiceName } from './choice.ts'

/** As much of a kept answer as tells what can be done with it. */
const Planned = z.looseObject({
  steps: z.array(z.looseObject({ commands: z.array(z.unknown()) })),
})
const Kept = z.looseObject({
  kind: z.enum(['diagnosis', 'group', 'node', 'causes', 'incident']),
  id: z.string().optional(),
  diagnosis: z.looseObject({ subject: z.looseObject({ kind: z.string() }) }).optional(),
  playbook: Planned.optional(),
  report: z.looseObject({ groups: z.array(z.looseObject({ playbook: Planned })).optional() }).optional(),
})
type Kept = z.infer<typeof Kept>

export type Offered = {
  /** Whether looking again may show something else: a pasted text stays what it is. */
  again: boolean
  /** Whether it can be told in other languages, and judged. */
  kept: boolean
  /** What is in the menu, in this order. */
  more: ChoiceName[]
}

/** What makes sense below an answer; `share` where only the asker sees it. */
export function offeredControls(told: unknown, isPrivate: boolean): Offered {
  const share: ChoiceName[] = isPrivate ? ['share'] : []
  const kept = Kept.safeParse(told).data
  if (!kept) return { again: false, kept: false, more: share }
  if (kept.kind === 'incident')
    return {
      again: true,
      kept: true,
      more: ['evidence', 'script', 'mute-hour', 'mute-day', 'mute-image'],
    }
  const looked = kept.kind !== 'causes' && kept.diagnosis?.subject.kind !== 'text'
  const more: ChoiceName[] = [...(looked ? (['evidence'] as const) : []), ...scriptOf(kept), ...share]
  return { again: looked, kept: true, more }
}

/** The incident's id, where an answer is about one. */
export function incidentIdOf(told: unknown): string | undefined {
  const kept = Kept.safeParse(told).data
  return kept?.kind === 'incident' ? kept.id : undefined
}

function scriptOf({ kind, playbook, report }: Kept): ChoiceName[] {
  const playbooks = [playbook, ...(report?.groups ?? []).map((group) => group.playbook)]
  const steps = playbooks.flatMap((one) => one?.steps ?? [])
  // A node's steps are planned when they are told.
  return kind === 'node' || steps.some(({ commands }) => commands.length > 0) ? ['script'] : []
}
