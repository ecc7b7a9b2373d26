import { valueOf } from '../evidence/evidence.ts'
import { fromArtifactRegistry } from './artifact-registry.ts'
import { onGke } from './on-gke.ts'
import type { Situation } from './step.ts'

/** Pull secrets of the pod and of its service account; undefined while nobody could look. */
export function pullSecretsOf({ evidence }: Pick<Situation, 'evidence'>): readonly string[] | undefined {
  const secrets = valueOf(evidence.pullSecrets)
  return secrets && [...secrets.names, ...secrets.fromServiceAccount]
}

/** With a pull secret its account is meant to pull; without one the node's account does. */
export function pulledByNode(situation: Situation): boolean {
  return fromArtifactRegistry(situation) && onGke(situation) && !pullSecretsOf(situation)?.length
}
