/** Scenarios are named for what happened, not for the diagnosis: the sandbox doesn't know the answers. */
export const scenarioIds = [
  'repository-not-granted',
  'node-account-disabled',
  'private-docker-hub-image',
  'google-apis-blocked',
  'docker-hub-without-nat',
  'resolver-misbehaving',
  'misspelt-tag',
  'stalled-download',
  'big-image-slow-disk',
  'streaming-without-scope',
  'streaming-import-pending',
  'streaming-foreign-registry',
  'streaming-quota-used-up',
  'healthy-streamed',
  'pull-under-way',
  'events-only-in-logging',
  'events-gone',
  'unheard-of-error',
  'crash-loop',
  'pod-not-readable',
  'init-container-failing',
] as const

export type ScenarioId = (typeof scenarioIds)[number]
