import { sh } from './command.ts'
import { onGke } from './on-gke.ts'
import { defineStep } from './step.ts'

export const checkStreamingApi = defineStep({
  id: 'check-streaming-api',
  nature: 'looks',
  when: onGke,
  commands: [
    sh`gcloud services list --enabled --project=${'project'} --filter=config.name=containerfilesystem.googleapis.com`,
  ],
})

export const enableStreamingApi = defineStep({
  id: 'enable-streaming-api',
  nature: 'changes',
  when: onGke,
  commands: [sh`gcloud services enable containerfilesystem.googleapis.com --project=${'project'}`],
})
