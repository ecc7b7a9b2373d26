export type RegistryKind =
  | 'artifact-registry'
  | 'gcr'
  | 'kubernetes'
  | 'docker-hub'
  | 'ghcr'
  | 'quay'
  | 'ecr'
  | 'acr'
  | 'mcr'
  | 'gitlab'
  | 'other'

/** The registry behind a host name; for Google's registries also what the path says. */
export type Registry = {
  host: string
  kind: RegistryKind
  /** Served by Google: pkg.dev, gcr.io, and registry.k8s.io, which redirects to them. */
  google: boolean
  project?: string
  /** Artifact Registry location such as `us-west1` or `europe`. */
  location?: string
  repository?: string
}
