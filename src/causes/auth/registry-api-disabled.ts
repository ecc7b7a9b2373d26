import { defineCause } from '../cause.ts'

/** Manifests come from Artifact Registry, also those of gcr.io; layers come from Cloud Storage. */
const neededForPulls =
  /\b(?:artifact ?registry|container ?registry|cloud storage)(?: json)? api\b|\b(?:artifactregistry|containerregistry|storage)\.googleapis\.com/i

export const registryApiDisabled = defineCause({
  id: 'registry-api-disabled',
  effect: 'blocks',
  actor: 'platform',
  signatures: [{ in: 'pullError', refusal: 'api-disabled', text: neededForPulls }],
  values: (_, symptom) => {
    const { project, api = 'artifactregistry.googleapis.com' } =
      (symptom.kind === 'pullError' && symptom.error.disabledApi) || {}
    return { api, ...(project && { apiProject: project }) }
  },
  playbook: ['check-registry-api', 'enable-registry-api', 'watch-pod-events'],
  page: 'artifact-registry-access',
})
