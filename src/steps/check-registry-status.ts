import { defineStep } from './step.ts'

/** Registries whose operators report outages on a public page. */
const reported = ['docker-hub', 'ghcr', 'quay', 'ecr', 'acr', 'mcr', 'gitlab']

export const checkRegistryStatus = defineStep({
  id: 'check-registry-status',
  nature: 'looks',
  when: ({ registryKind }) => registryKind !== undefined && reported.includes(registryKind),
})
