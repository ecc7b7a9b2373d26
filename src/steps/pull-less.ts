import { defineStep } from './step.ts'

export const useGoogleMirror = defineStep({
  id: 'use-google-mirror',
  nature: 'changes',
  when: ({ registryKind }) => registryKind === 'docker-hub',
  page: 'docker-hub-mirror',
})

export const pullLessOften = defineStep({ id: 'pull-less-often', nature: 'changes' })
