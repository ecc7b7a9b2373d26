import { type EvidenceView, valueOf } from '../evidence/evidence.ts'
import { parsePullError } from '../pull-error/parse-pull-error.ts'
import type { Refusal } from '../pull-error/refusal.ts'

/** Refusals that credentials would settle. */
const forWantOfSignIn = new Set<Refusal | undefined>([
  'no-credentials',
  'unauthorized',
  'access-denied',
  'forbidden',
])

/**
 * Whether the pod stands still for want of the secret. A pull goes on without it and often succeeds,
 * since the image may be public or the node may sign in by itself.
 */
export function secretMatters({ pod }: EvidenceView<'pod'>): 'yes' | 'no' | 'perhaps' {
  const containers = valueOf(pod)?.containers
  if (!containers) return 'perhaps'
  const errors = containers.flatMap(({ state }) =>
    state.kind === 'waiting' && failing.test(state.reason ?? '') ? [parsePullError(state.message ?? '')] : [],
  )
  if (errors.some((error) => forWantOfSignIn.has(error?.refusal))) return 'yes'
  return errors.includes(undefined) ? 'perhaps' : 'no'
}

const failing = /^(?:ErrImagePull|ImagePullBackOff)$/
