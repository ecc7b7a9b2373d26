import { valueOf } from '../evidence/evidence.ts'
import { fromArtifactRegistry } from './artifact-registry.ts'
import { isOfficialImage } from './official-image.ts'
import { onGke } from './on-gke.ts'
import type { Situation } from './step.ts'

/**
 * Pull secrets that the kubelet uses; undefined while nobody could look. Those of the service account
 * were copied into the pod when it was created (Kubernetes plugin/pkg/admission/serviceaccount).
 */
export function pullSecretsOf({ evidence }: Pick<Situation, 'evidence'>): readonly string[] | undefined {
  return valueOf(evidence.pullSecrets)?.names
}

/** With a pull secret its account is meant to pull; without one the node's account does. */
export function pulledByNode(situation: Situation): boolean {
  return fromArtifactRegistry(situation) && onGke(situation) && !pullSecretsOf(situation)?.length
}

/** The streaming service calls Google with the node's scopes, whoever pulls the image. */
export function usesNodeScopes(situation: Situation): boolean {
  return situation.symptom === 'gcfsd' || pulledByNode(situation)
}

/** Without a pull secret an official image is asked for anonymously, and gladly given if it exists. */
export function mayNeedSignIn(situation: Situation): boolean {
  return !isOfficialImage(situation) || pullSecretsOf(situation)?.length !== 0
}
