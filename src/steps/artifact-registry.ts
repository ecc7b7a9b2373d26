import type { Situation } from './step.ts'

/** Artifact Registry also serves gcr.io since Container Registry was shut down on 2025-03-18. */
export function fromArtifactRegistry({ registryKind }: Situation): boolean {
  return registryKind === 'artifact-registry' || registryKind === 'gcr'
}
