import { sh } from './command.ts'
import { defineStep } from './step.ts'

export const checkRegistryApi = defineStep({
  id: 'check-registry-api',
  nature: 'looks',
  commands: [sh`gcloud services list --enabled --project=${'apiProject'} --filter=config.name=${'api'}`],
})

export const enableRegistryApi = defineStep({
  id: 'enable-registry-api',
  nature: 'changes',
  commands: [sh`gcloud services enable ${'api'} --project=${'apiProject'}`],
})
